import type { TeamScene } from '../../shared/views.ts';

export type SceneKind<Kind extends TeamScene['kind']> = Extract<TeamScene, { kind: Kind }>;

export interface SceneProps<Kind extends TeamScene['kind']> {
  readonly scene: SceneKind<Kind>;
}
