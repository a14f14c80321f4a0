import type { ScreenScene, Stage } from '../../shared/views.ts';

/** What the picture of one kind of scene is given. */
export interface SceneOf<Kind extends ScreenScene['kind']> {
  readonly stage: Stage;
  readonly scene: Extract<ScreenScene, { readonly kind: Kind }>;
}
