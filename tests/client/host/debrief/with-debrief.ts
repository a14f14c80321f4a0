import type { DebriefView } from '../../../../shared/debrief-views.ts';
import type { HostView } from '../../../../shared/views.ts';

/** The view of a host with other figures in its debrief. */
export function withDebrief(change: Partial<DebriefView>): (view: HostView) => HostView {
  return (view) => {
    if (!('debrief' in view.scene)) throw new Error('no debrief in this scene');
    return { ...view, scene: { ...view.scene, debrief: { ...view.scene.debrief, ...change } } };
  };
}
