/** The three parts of the debrief on the phone. The talk is in the room; this holds what is personal. */
import type { RoomCode } from '../../../shared/ids.ts';
import type { SceneProps } from '../scene-types.ts';
import { NowWhat } from './now-what.tsx';
import { SoWhat } from './so-what.tsx';
import { What } from './what.tsx';

export function Debrief({ scene, code }: SceneProps<'debrief'> & { readonly code: RoomCode }) {
  switch (scene.part) {
    case 'what':
      return <What contested={scene.contested} />;
    case 'so-what':
      return <SoWhat code={code} contested={scene.contested} />;
    case 'now-what':
      return <NowWhat contested={scene.contested} />;
  }
}
