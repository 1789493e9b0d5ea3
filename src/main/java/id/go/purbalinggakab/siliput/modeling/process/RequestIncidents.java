package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.engine.FailedStep;
import id.go.purbalinggakab.siliput.engine.FailureDesk;
import id.go.purbalinggakab.siliput.modeling.EngineWords;
import id.go.purbalinggakab.siliput.modeling.Incident;
import id.go.purbalinggakab.siliput.modeling.Incident.Kind;
import id.go.purbalinggakab.siliput.modeling.Incident.Place;
import id.go.purbalinggakab.siliput.modeling.Incidents;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What fails while somebody waits for it: who asked reads one sentence, administrators hear once an hour. */
@Component
@RequiredArgsConstructor
class RequestIncidents implements FailureDesk {

    private static final Logger LOG = LoggerFactory.getLogger(RequestIncidents.class);

    private static final String OURS = "id.go.purbalinggakab.siliput.";
    private static final String PAGE = "Permintaan di halaman";

    private final Incidents incidents;
    private final StepNames names;
    private final StuckSteps cases;
    private final Clock clock;
    private final TaskScheduler later;

    /** Within a transaction that goes on, its connection is not the only one needed: there the number comes too late. */
    @Override
    public Optional<String> tell(Optional<String> user, Throwable failure) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            later.schedule(() -> keep(user, failure), clock.instant());
            return Optional.of(sentence(user, "Permintaan Anda gagal dijalankan sistem.", ""));
        }
        return keep(user, failure)
                .map(incident -> sentence(
                        user,
                        "%s gagal dijalankan sistem: %s."
                                .formatted(
                                        incident.at().process().isEmpty()
                                                ? PAGE
                                                : "Langkah “%s”"
                                                        .formatted(incident.at().step()),
                                        incident.words().cause().words()),
                        " (gangguan nomor %d)".formatted(incident.number())));
    }

    private Optional<Incident> keep(Optional<String> user, Throwable failure) {
        try {
            var incident = incidents.met(List.of(met(failure))).get(0);
            // the guard logs what a person's command met
            LOG.error(
                    "Gangguan nomor {}: langkah '{}' gagal",
                    incident.number(),
                    incident.at().element(),
                    user.isPresent() ? null : failure);
            return Optional.of(incident);
        } catch (RuntimeException untold) {
            LOG.error("Kegagalan ini belum sampai kepada administrator", untold);
            return Optional.empty();
        }
    }

    private Incident.Met met(Throwable failure) {
        var words = EngineWords.of(failure);
        var step = FailedStep.of(failure);
        var place = step.map(this::place).orElseGet(() -> page(failure));
        return new Incident.Met(
                String.join(
                        " ",
                        "permintaan",
                        place.process(),
                        place.element(),
                        words.cause().name(),
                        failure.getClass().getSimpleName()),
                Kind.REQUEST,
                step.map(FailedStep::instance).orElse(""),
                place,
                words,
                clock.instant(),
                1);
    }

    private Place place(FailedStep at) {
        var process = names.process(at.definition());
        return new Place(
                Optional.ofNullable(at.instance()).flatMap(cases::caseNumber).orElse(""),
                process.key(),
                process.name(),
                at.element(),
                names.step(at.definition(), at.element()));
    }

    /** Outside of any step: the place in our own code is all there is to know. */
    private static Place page(Throwable failure) {
        var ours = Arrays.stream(failure.getStackTrace())
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .filter(name -> name.startsWith(OURS))
                .map(name -> name.substring(OURS.length()))
                .findFirst();
        return new Place("", "", "Halaman", ours.orElse("?"), PAGE);
    }

    /** A citizen does not hear what is inside. */
    private static String sentence(Optional<String> user, String what, String number) {
        return (user.isEmpty()
                        ? "Sistem sedang terganggu, dan kiriman Anda belum diterapkan. Simpan isiannya dan kirim lagi"
                                + " nanti; administrator sudah diberi tahu"
                        : what
                                + " Kiriman Anda belum diterapkan dan tidak ada yang hilang; administrator sudah diberi tahu")
                + number
                + ".";
    }
}
