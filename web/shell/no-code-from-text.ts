import { z } from 'zod';

// The page's policy lets no code be made from text, as zod would do for speed. Imported before whatever checks with zod.
z.config({ jitless: true });
