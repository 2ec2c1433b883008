import type { MermaidConfig } from 'mermaid';
import { PALETTE } from '../chart/palette.ts';

const { ink, accent, soft, line, paper } = PALETTE;
const FONT = '"IBM Plex Sans"';
/** In CSS px; a drawing that fits its column is shown at this size. */
const FONT_SIZE = 14;

/** Twelve shades where Mermaid would make its own, such as the sections of a pie chart or a timeline. */
const shades = (name: string, count: number, colours: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${name}${index}`,
      colours[index % colours.length] ?? paper,
    ]),
  );

const themeVariables = {
  background: paper,
  fontFamily: FONT,
  fontSize: `${FONT_SIZE}px`,
  useGradient: false,
  dropShadow: 'none',
  primaryColor: paper,
  primaryBorderColor: ink,
  primaryTextColor: ink,
  secondaryColor: soft,
  secondaryBorderColor: accent,
  secondaryTextColor: ink,
  tertiaryColor: soft,
  tertiaryBorderColor: accent,
  tertiaryTextColor: ink,
  lineColor: accent,
  arrowheadColor: accent,
  textColor: ink,
  titleColor: ink,
  nodeBorder: ink,
  clusterBkg: soft,
  clusterBorder: soft,
  edgeLabelBackground: paper,
  noteBkgColor: soft,
  noteBorderColor: soft,
  noteTextColor: ink,
  actorLineColor: line,
  signalColor: accent,
  signalTextColor: ink,
  labelBoxBkgColor: soft,
  labelBoxBorderColor: line,
  loopTextColor: ink,
  activationBkgColor: soft,
  activationBorderColor: accent,
  sequenceNumberColor: paper,
  rectBkgColor: soft,
  stateLabelColor: ink,
  transitionColor: accent,
  transitionLabelColor: ink,
  specialStateColor: accent,
  compositeBackground: soft,
  compositeTitleBackground: soft,
  compositeBorder: line,
  altBackground: soft,
  rowOdd: paper,
  rowEven: soft,
  sectionBkgColor: soft,
  altSectionBkgColor: paper,
  sectionBkgColor2: soft,
  excludeBkgColor: soft,
  taskBkgColor: soft,
  taskBorderColor: accent,
  taskTextColor: ink,
  taskTextOutsideColor: ink,
  taskTextDarkColor: ink,
  activeTaskBkgColor: soft,
  activeTaskBorderColor: accent,
  doneTaskBkgColor: paper,
  doneTaskBorderColor: line,
  critBkgColor: soft,
  critBorderColor: ink,
  gridColor: line,
  todayLineColor: accent,
  vertLineColor: accent,
  pieStrokeColor: accent,
  pieOuterStrokeColor: accent,
  pieOpacity: '1',
  ...shades('pie', 13, [soft, paper]),
  ...shades('cScale', 12, [soft, paper]),
  ...shades('cScalePeer', 12, [accent]),
  ...shades('cScaleLabel', 12, [ink]),
};

/** What Mermaid's variables cannot say. It is read with the rest of the style and written into the drawing's attributes. */
const themeCSS = `
  text.actor tspan, .titleText { font-weight: 600 }
  .actor { stroke-width: 1.5px; rx: 6px; ry: 6px }
  rect.rect { rx: 8px; ry: 8px }
  .actor-line { stroke: ${line}; stroke-width: 1.5px; stroke-dasharray: 3 5 }
  .messageLine0, .messageLine1 { stroke-width: 2px }
  [id$="-sequencenumber"] circle { r: 5.5px }
  .sequenceNumber { font-size: 12px; font-weight: 600 }
  .labelText, .labelText tspan { font-weight: 600 }
  .cluster-label text, .cluster-label tspan, .cluster text { font-weight: 600 !important; fill: ${accent} }
  .node :is(rect, circle, ellipse, polygon, path) { stroke-width: 1.5px }
  .node rect.basic { rx: 8px; ry: 8px }
  .edgeLabels .edgeLabel :is(text, tspan) { fill: ${accent}; font-weight: 600 !important }
  .edge-pattern-dotted { stroke-dasharray: 4 4 !important }
  .edgeLabel rect, .edgeLabel .background { opacity: 1 !important; fill: ${paper} !important }
  .today { display: none }
  .grid .tick line { stroke: ${line}; stroke-width: 0.5px; opacity: 1 }
  .grid path { stroke: none }
  .edgePath path, .flowchart-link, .transition { stroke-width: 2px }
`;

/**
 * How Mermaid draws: in the document's type and colours, the same each time, text as SVG text. `secure` keeps a diagram's
 * own settings from changing any of it.
 */
export const SETTINGS: MermaidConfig = {
  startOnLoad: false,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  htmlLabels: false,
  deterministicIds: true,
  deterministicIDSeed: 'diagram',
  handDrawnSeed: 1,
  look: 'classic',
  layout: 'dagre',
  theme: 'base',
  themeVariables,
  themeCSS,
  fontFamily: FONT,
  fontSize: FONT_SIZE,
  sequence: {
    mirrorActors: false,
    diagramMarginX: 8,
    diagramMarginY: 8,
    // Four participants with names of two words fit the column of a page of A4 with their text at 8.5 pt.
    width: 128,
    height: 38,
    actorMargin: 22,
    wrapPadding: 8,
    boxMargin: 8,
    noteMargin: 5,
    messageMargin: 28,
    actorFontSize: FONT_SIZE,
    actorFontWeight: 600,
    messageFontSize: FONT_SIZE,
    noteFontSize: FONT_SIZE,
  },
  flowchart: {
    curve: 'linear',
    diagramPadding: 8,
    padding: 12,
    nodeSpacing: 56,
    rankSpacing: 32,
    wrappingWidth: 280,
    subGraphTitleMargin: { top: 6, bottom: 10 },
  },
  gantt: {
    useWidth: 720,
    fontSize: FONT_SIZE,
    sectionFontSize: FONT_SIZE,
    barHeight: 24,
    leftPadding: 120,
    axisFormat: '%-d.%-m.',
  },
};
