/** 评估: no secrets, and personal information that is protected. */
export const NOTHING_SECRET = {
  secrecy: 'no-secrets',
  personalInformation: 'with-measures',
  findings: '不涉及国家秘密、工作秘密；个人信息逐次授权调用，不批量提供。',
} as const;
