package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.mail.Mailer;
import id.go.purbalinggakab.siliput.mail.OutgoingMail;
import id.go.purbalinggakab.siliput.modeling.TrialState.Sent;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import lombok.RequiredArgsConstructor;

/** Keeps what would have left. */
@RequiredArgsConstructor
class TrialMail implements Mailer {

    private final Clock clock;
    private final List<Sent> kept = new CopyOnWriteArrayList<>();

    @Override
    public void send(OutgoingMail mail) {
        var at = IndonesianTime.dateTime(clock.instant());
        kept.add(new Sent("Surel", Set.of(mail.to()), at, mail.subject(), mail.text()));
    }

    List<Sent> kept() {
        return List.copyOf(kept);
    }
}
