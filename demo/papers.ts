import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';

/** The papers of the demo that can be opened, by the name under which a case lists them: their paragraphs. */
const PAPERS: { readonly [name: string]: readonly string[] } = {
  社会救助家庭经济状况核对授权书样本: [
    '授权人（申请社会救助的家庭成员）授权潍坊市民政局，为审核社会救助申请，查询、核对本人的收入、财产和支出状况。',
    '一、核对的范围：工资性收入、经营性收入、存款、不动产、机动车、社会保险缴费和领取情况。',
    '二、核对的期限：自签字之日起至社会救助审核确认结束；取得救助的，至停止救助之日。',
    '三、核对结果只用于社会救助的审核确认和复核，不向其他单位和个人提供。',
    '授权人可以书面撤回授权；撤回后不能继续核对的，由授权人自行提交证明材料。',
    '（样本，不含任何个人信息）',
  ],
  用户授权书样本: [
    '用水用户授权潍坊鸢飞供水有限公司，为办理用水过户，调取本人名下不动产权证书电子证照一次。',
    '一、调取的内容：不动产权证号、权利人、坐落、电子证照文件。',
    '二、调取后即时用于核对，办结后删除，不作为其他业务的材料。',
    '三、授权自签字之日起三十日内有效，只能使用一次。',
    '（样本，不含任何个人信息）',
  ],
  数据安全承诺书: [
    '我单位申请使用公共数据，现作如下承诺：',
    '一、按照答复的范围、用途、方式和期限使用数据，不提供给第三方，不用于其他目的。',
    '二、接口密钥由专人保管，调用全程留痕，使用记录保存不少于三年。',
    '三、发生或者可能发生数据安全事件的，立即采取补救措施，并告知数据提供单位和大数据主管部门。',
    '四、使用时限届满或者不再需要的，按照要求处置数据，并提交处置说明。',
  ],
  寿光市社会救助家庭经济状况核对办理规程: [
    '第一条 为规范社会救助家庭经济状况核对，制定本规程。',
    '第二条 核对应当取得家庭成员的书面授权，逐户授权、逐户核对。',
    '第三条 核对每季度复核一次；复核结果与原结论不一致的，应当入户核实后再作处理。',
    '第四条 核对人员不得查询与核对事项无关的信息，不得泄露核对中知悉的个人信息。',
  ],
};

/**
 * Puts the papers of an intake that the demo has into the docket, and names them in the intake by their hashes. What the
 * demo has only the name of stays a name: such papers are handed in elsewhere.
 * @param upload takes the paper in under a name, and gives its hash
 */
export async function withPapers<Intake extends object>(
  intake: Intake,
  upload: (name: string, content: AsyncIterable<Uint8Array>) => Promise<string>,
): Promise<Intake> {
  if (!('papers' in intake) || !Array.isArray(intake.papers)) return intake;
  const papers: unknown[] = [];
  for (const name of intake.papers) {
    const paragraphs = typeof name === 'string' ? PAPERS[name] : undefined;
    papers.push(paragraphs ? { name, paper: await upload(`${name}.docx`, written(name, paragraphs)) } : name);
  }
  return { ...intake, papers };
}

async function* written(title: string, paragraphs: readonly string[]): AsyncIterable<Uint8Array> {
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text: title, font: '黑体', size: 36 })],
  });
  const body = paragraphs.map(
    (text) =>
      new Paragraph({
        indent: { firstLine: 640 },
        children: [new TextRun({ text, font: '仿宋', size: 32 })],
      }),
  );
  yield await Packer.toBuffer(new Document({ title, sections: [{ children: [heading, ...body] }] }));
}
