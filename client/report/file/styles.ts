/** What the page that is taken home looks like: as on the server's page. */
import base from '../../styles/base.css?inline';
import drawings from '../../styles/chart-drawings.css?inline';
import components from '../../styles/components.css?inline';
import game from '../../styles/game.css?inline';
import replay from '../../styles/replay.css?inline';
import report from '../../styles/report.css?inline';
import narrow from '../../styles/report-narrow.css?inline';
import print from '../../styles/report-print.css?inline';
import tokens from '../../styles/tokens.css?inline';

export const styles = [tokens, base, components, game, drawings, replay, report, narrow, print].join('\n');
