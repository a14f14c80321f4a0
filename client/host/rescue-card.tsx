/** The card that saves a workshop whose host has lost the device. Shown on demand only: this page may be on the wall. */
import { useState } from 'preact/hooks';
import { groupedCode, joinAddress } from '../lib/address.ts';
import { day } from '../lib/formats.ts';
import { knownPlace } from '../lib/identity.ts';
import { cardText } from '../lib/typed-secret.ts';
import { t } from '../messages/host.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { CodeCard } from './code-card.tsx';
import { rememberCard } from './kept-codes.ts';
import { useRoom } from './room-context.ts';

interface RescueCardProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function RescueCard({ open, onClose }: RescueCardProps) {
  return (
    <Dialog open={open} title={t('card.title')} onClose={onClose}>
      <OwnCard />
    </Dialog>
  );
}

function OwnCard() {
  const { code } = useRoom().view.stage;
  const [shown, setShown] = useState(false);
  const place = knownPlace('rescue', code);
  if (place === null) return <p>{t('card.absent')}</p>;
  if (!shown)
    return (
      <>
        <p>{t('card.about')}</p>
        <p class="soft small">{t('card.care')}</p>
        <div class="row">
          <Button kind="primary" onClick={() => setShown(true)}>
            {t('card.show')}
          </Button>
        </div>
      </>
    );
  const print = () => {
    rememberCard(code, 'printed');
    window.print();
  };
  return (
    <>
      <div class="print-card stack">
        <p class="print-title">{t('card.printed.title', { code: groupedCode(code), day: day(place.at) })}</p>
        <CodeCard text={cardText(code, 'R', place.secret)} label={t('card.square')} />
        <p>{t('card.how', { address: `${new URL(joinAddress(code)).host}/host` })}</p>
        <p class="small">{t('card.care')}</p>
      </div>
      <div class="row">
        <Button kind="primary" onClick={print}>
          {t('card.print')}
        </Button>
        <Button
          onClick={() => {
            rememberCard(code, 'printed');
            setShown(false);
          }}
        >
          {t('card.noted')}
        </Button>
      </div>
    </>
  );
}
