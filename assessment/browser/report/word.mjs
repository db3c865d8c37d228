// The report for word processors: the parts of a DOCX file, by their paths. Headings are headings, the first row of each
// table is its head, and each run of letters says which language it is in; own words of which nobody knows have none.

import { isBeside, isLong, textOf } from "./blocks.mjs";

const TAGS = { cy: "cy-GB", en: "en-GB", "": "x-none" };
const NAMES = { cy: "Cymraeg", en: "English" };
/** Twentieths of a point: A4, its margins, and what is left between them. */
const PAPER = { width: 11906, height: 16838, margin: 1134 };
const ROOM = PAPER.width - 2 * PAPER.margin;
const TEAL = "0B5A54";
const SHADE = "EFF2EE";
const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const MARKED = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const PARTS = { styles: "styles", numbering: "numbering", settings: "settings", header: "header1", footer: "footer1" };

/** @returns {Object<string, string>} the text of each part, by its path in the file */
export function wordParts(report, author) {
  const links = [];
  const body = joinedTables(report.blocks.flatMap((block) => written(block, { links, isListed: listCounter() })));
  const [lang, other] = report.languages;
  const types = Object.entries(PARTS).map(([type, file]) => `<Override PartName="/word/${file}.xml" ContentType="${TYPE}.${type}+xml"/>`);
  const relations = [
    ...Object.entries(PARTS).map(([type, file]) => `<Relationship Id="${type}" Type="${OFFICE}/${type}" Target="${file}.xml"/>`),
    ...links.map((href, place) => `<Relationship Id="link${place}" Type="${OFFICE}/hyperlink" Target="${marked(href)}" TargetMode="External"/>`),
  ];
  return {
    "[Content_Types].xml": `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/>${types.join("")}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    "_rels/.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="document" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="core" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    "docProps/core.xml": `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${marked(report.title.map(textOf).join(" · "))}</dc:title><dc:creator>${marked(author)}</dc:creator><dc:language>${TAGS[lang]}</dc:language></cp:coreProperties>`,
    "word/document.xml": `${XML}<w:document ${NAMESPACES}><w:body>${body}${paperSize()}</w:body></w:document>`,
    "word/_rels/document.xml.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}</Relationships>`,
    "word/styles.xml": styles(lang, other ? 18 : 24),
    "word/numbering.xml": numbering(),
    "word/settings.xml": `${XML}<w:settings ${NAMESPACES}><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${TAGS[lang]}"/></w:settings>`,
    "word/header1.xml": `${XML}<w:hdr ${NAMESPACES}>${paragraphOf([titleRun(report)], "Header")}</w:hdr>`,
    "word/footer1.xml": `${XML}<w:ftr ${NAMESPACES}>${paragraphOf([field("PAGE", lang), runOf({ text: " / ", lang }), field("NUMPAGES", lang)], "Footer")}</w:ftr>`,
  };
}

/** Each block as {xml} or, where two languages stand beside each other, as a row of a table: {row}. */
function written(block, context) {
  return WRITERS[block.type](block, context);
}

const WRITERS = {
  heading: ({ level, lines }, context) => [{ xml: paragraphOf(joinedRuns(lines, context), level === 1 ? "Title" : `Heading${level - 1}`) }],
  paragraph: ({ lines, look }, context) => {
    const style = { name: "Subtitle", small: "Small", facts: "Small" }[look] ?? "";
    if (isBeside(lines)) return [{ langs: lines.map(({ lang }) => lang), row: lines.map((one) => paragraphOf(runsOf(one, context), style)) }];
    return [{ xml: paragraphOf(lines.flatMap((one, place) => [...(place > 0 ? [runOf({ text: " ", lang: one.lang })] : []), ...runsOf(one, context)]), style) }];
  },
  list: ({ items, isOrdered }, context) => {
    const style = isOrdered ? "ListNumber" : "ListBullet";
    const number = isOrdered ? context.isListed() : null;
    return items.flatMap((lines) => {
      if (isBeside(lines) && !isOrdered) return [{ langs: lines.map(({ lang }) => lang), row: lines.map((one) => paragraphOf(runsOf(one, context), style)) }];
      return [{ xml: paragraphOf(brokenRuns(lines, context), style, number) }];
    });
  },
  table: ({ caption, head, rows, widths }, context) => [{ xml: `${tableOf(caption.map(textOf).join(" · "), [head, ...rows], widths, context)}${gap()}` }],
  profile: ({ caption, head, rows }, context) => {
    const cells = rows.map(({ name, text, band, confidence }) => [[joinedLine(name)], [joinedLine([...text, ...band])], confidence]);
    return [{ xml: `${tableOf(caption.map(textOf).join(" · "), [head, ...cells], [48, 32, 20], context)}${gap()}` }];
  },
  section: ({ look, blocks }, context) => {
    const inside = blocks.flatMap((block) => written(block, context));
    return look === "board" ? [...inside, { xml: '<w:p><w:pPr><w:pStyle w:val="Small"/></w:pPr><w:r><w:br w:type="page"/></w:r></w:p>' }] : inside;
  },
};

/** Rows that follow each other are one table, for two that touch would become one, with two heads. */
function joinedTables(parts) {
  let [xml, rows] = ["", []];
  const flush = () => {
    if (rows.length > 0) xml += besideTable(rows) + gap();
    rows = [];
  };
  for (const part of parts) {
    if (part.row) rows.push(part);
    else {
      flush();
      xml += part.xml;
    }
  }
  flush();
  return xml;
}

/** The texts of two languages in two columns: each says itself which it is, so the columns need no names. */
function besideTable(rows) {
  const width = ROOM / 2;
  const name = rows[0].langs.map((lang) => NAMES[lang]).join(" · ");
  const written = rows.map(({ row }) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row.map((cell) => cellOf(cell, width, false)).join("")}</w:tr>`);
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Beside"/><w:tblW w:w="${ROOM}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="${name}"/></w:tblPr><w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(2)}</w:tblGrid>${written.join("")}</w:tbl>`;
}

function tableOf(caption, rows, widths, context) {
  const columns = widths.map((share) => Math.round((ROOM * share) / 100));
  const cells = (row, isHead) => row.map((lines, place) => cellOf(cellText(lines, isHead, context), columns[place], isHead)).join("");
  const written = rows.map((row, place) => `<w:tr><w:trPr>${row.flat().some(isLong) ? "" : "<w:cantSplit/>"}${place === 0 ? "<w:tblHeader/>" : ""}</w:trPr>${cells(row, place === 0)}</w:tr>`);
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${ROOM}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="00A0"/><w:tblCaption w:val="${marked(caption)}"/></w:tblPr><w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${written.join("")}</w:tbl>`;
}

function cellText(lines, isHead, context) {
  if (lines.length === 0) return paragraphOf([], "Cell");
  return lines.map((one) => paragraphOf(runsOf(one, context, isHead), "Cell")).join("");
}

function cellOf(inside, width, isHead) {
  const shade = isHead ? `<w:shd w:val="clear" w:color="auto" w:fill="${SHADE}"/>` : "";
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shade}</w:tcPr>${inside}</w:tc>`;
}

/** Between a table and what follows it. */
function gap() {
  return '<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>';
}

function paragraphOf(runs, style, number = null) {
  const numbered = number === null ? "" : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${number}"/></w:numPr>`;
  const properties = style || numbered ? `<w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ""}${numbered}</w:pPr>` : "";
  return `<w:p>${properties}${runs.join("")}</w:p>`;
}

function joinedRuns(lines, context) {
  return lines.flatMap((one, place) => [...(place > 0 ? [runOf({ text: " · ", lang: one.lang })] : []), ...runsOf(one, context)]);
}

function brokenRuns(lines, context) {
  return lines.flatMap((one, place) => [...(place > 0 ? [`<w:r><w:br/></w:r>`] : []), ...runsOf(one, context)]);
}

function joinedLine(lines) {
  return { lang: "", runs: lines.flatMap(({ lang, runs }, place) => [...(place > 0 ? [{ ...runs[0], lang, isStrong: false, text: " · " }] : []), ...runs]) };
}

function runsOf({ lang, runs }, { links }, isStrong = false) {
  return runs.map((run) => {
    const made = runOf({ ...run, lang: run.isOwn ? run.lang : run.lang || lang, isStrong: run.isStrong || isStrong });
    if (!run.href) return made;
    links.push(run.href);
    return `<w:hyperlink r:id="link${links.length - 1}">${made}</w:hyperlink>`;
  });
}

/** Lines and tabs of a text are elements here. */
function runOf({ text, lang, isStrong = false }) {
  const pieces = text.split(/(\n|\t)/).map((piece) => {
    if (piece === "\n") return "<w:br/>";
    if (piece === "\t") return "<w:tab/>";
    return piece === "" ? "" : `<w:t xml:space="preserve">${marked(piece)}</w:t>`;
  });
  return `<w:r><w:rPr>${isStrong ? "<w:b/>" : ""}<w:lang w:val="${TAGS[lang]}"/></w:rPr>${pieces.join("")}</w:r>`;
}

function titleRun({ running, title }) {
  const [{ lang }] = title;
  return runOf({ text: running, lang });
}

function field(name, lang) {
  const properties = `<w:rPr><w:lang w:val="${TAGS[lang]}"/></w:rPr>`;
  return `<w:fldSimple w:instr=" ${name} "><w:r>${properties}<w:t>1</w:t></w:r></w:fldSimple>`;
}

/** Each ordered list counts from one, with a number of its own. */
function listCounter() {
  let number = 1;
  return () => Math.min(++number, LISTS);
}

const LISTS = 20;

function numbering() {
  const level = (format, text) =>
    `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl>`;
  const kinds = [["bullet", "•"], ["decimal", "%1."]].map(([format, text], id) => `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/>${level(format, text)}</w:abstractNum>`);
  const numbers = Array.from({ length: LISTS }, (_, place) => place + 1).map((id) =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${id === 1 ? 0 : 1}"/>${id === 1 ? "" : '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'}</w:num>`,
  );
  return `${XML}<w:numbering ${NAMESPACES}>${kinds.join("")}${numbers.join("")}</w:numbering>`;
}

function styles(lang, titleSize) {
  const style = (id, name, { size = 0, look = "", space = "", based = "Normal", extra = "" }) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${based ? `<w:basedOn w:val="${based}"/>` : ""}<w:qFormat/><w:pPr>${space}${extra}</w:pPr><w:rPr>${look}${size ? `<w:sz w:val="${2 * size}"/><w:szCs w:val="${2 * size}"/>` : ""}</w:rPr></w:style>`;
  const spaced = (before, after) => `<w:spacing w:before="${before}" w:after="${after}"/>`;
  const heading = (level, size, before) =>
    style(`Heading${level}`, `heading ${level}`, {
      size, look: `<w:b/><w:color w:val="${TEAL}"/>`, space: `<w:keepNext/><w:keepLines/>${spaced(before, 80)}`, extra: `<w:outlineLvl w:val="${level - 1}"/>`,
    });
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="888888"/>`).join("");
  const table = (id, name, properties) => `<w:style w:type="table" w:styleId="${id}"><w:name w:val="${name}"/><w:tblPr>${properties}<w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;
  const listed = (number) => `<w:numPr><w:numId w:val="${number}"/></w:numPr>`;
  return `${XML}<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="${TAGS[lang]}" w:eastAsia="${TAGS[lang]}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${[
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    style("Title", "Title", { size: titleSize, look: `<w:b/><w:color w:val="${TEAL}"/>`, space: spaced(0, 120) }),
    style("Subtitle", "Subtitle", { size: 14, look: "<w:b/>", space: spaced(0, 60) }),
    heading(1, 16, 360),
    heading(2, 13, 240),
    style("Small", "Small", { size: 9, look: '<w:color w:val="444444"/>', space: spaced(0, 60) }),
    style("Gap", "Gap", { size: 4, space: `<w:keepNext/>${spaced(0, 0)}` }),
    style("Cell", "Cell", { size: 9, space: spaced(20, 40) }),
    style("ListBullet", "List Bullet", { space: `<w:keepNext/>${listed(1)}` }),
    style("ListNumber", "List Number", { space: listed(2) }),
    style("Header", "header", { size: 9, look: '<w:color w:val="444444"/>' }),
    style("Footer", "footer", { size: 9, look: '<w:color w:val="444444"/>', space: '<w:jc w:val="right"/>' }),
    table("TableGrid", "Table Grid", `<w:tblBorders>${borders}</w:tblBorders>`),
    table("Beside", "Beside", ""),
  ].join("")}</w:styles>`;
}

function paperSize() {
  const { width, height, margin } = PAPER;
  return `<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="1300" w:right="${margin}" w:bottom="1200" w:left="${margin}" w:header="600" w:footer="560" w:gutter="0"/></w:sectPr>`;
}

function marked(text) {
  return text.replace(/[&<>"]/g, (letter) => MARKED[letter]);
}
