package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.engine.FailedStep;
import id.go.purbalinggakab.siliput.engine.FailureDesk;
import id.go.purbalinggakab.siliput.history.process.StuckSteps;
import id.go.purbalinggakab.siliput.modeling.EngineWords;
import id.go.purbalinggakab.siliput.modeling.Incident;
import id.go.purbalinggakab.siliput.modeling.Incident.Kind;
import id.go.purbalinggakab.siliput.modeling.Incidents;
import java.time.Clock;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What fails while somebody waits for it: who asked reads one sentence, administrators hear once an hour. */
@Component
@RequiredArgsConstructor
class RequestIncidents implements FailureDesk {

    private static final Logger LOG = LoggerFactory.getLogger(RequestIncidents.class);

    private final Incidents incidents;
    private final StepNames names;
    private final StuckSteps cases;
    private final Clock clock;

    @Override
    public Optional<String> tell(Optional<String> user, Throwable failure) {
        try {
            var incident = incidents.met(met(failure));
            // the guard logs what a person's command met
            LOG.error(
                    "Gangguan nomor {}: langkah '{}' gagal",
                    incident.number(),
                    incident.element(),
                    user.isPresent() ? null : failure);
            return Optional.of(sentence(user, incident));
        } catch (RuntimeException untold) {
            LOG.error("Kegagalan ini belum sampai kepada administrator", untold);
            return Optional.empty();
        }
    }

    private Incident.Met met(Throwable failure) {
        var at = FailedStep.of(failure);
        var process = at.map(step -> names.process(step.definition())).orElse(new StepNames.Process("", ""));
        var element = at.map(FailedStep::element).orElse("");
        var words = EngineWords.of(failure);
        var instance = at.map(FailedStep::instance);
        return new Incident.Met(
                String.join(
                        " ",
                        "permintaan",
                        process.key(),
                        element,
                        words.cause().name(),
                        failure.getClass().getSimpleName()),
                Kind.REQUEST,
                instance.orElse(""),
                instance.flatMap(cases::caseNumber).orElse(""),
                process.key(),
                process.name(),
                element,
                at.map(step -> names.step(step.definition(), element)).orElse("Menyimpan kiriman"),
                words,
                clock.instant(),
                1);
    }

    /** A citizen does not hear what is inside. */
    private static String sentence(Optional<String> user, Incident incident) {
        return user.map(official ->
                        "Langkah “%s” gagal dijalankan sistem: %s. Kiriman Anda belum diterapkan dan tidak ada yang hilang; administrator sudah diberi tahu (gangguan nomor %d)."
                                .formatted(
                                        incident.step(),
                                        incident.words().cause().words(),
                                        incident.number()))
                .orElseGet(() ->
                        "Sistem sedang terganggu, dan kiriman Anda belum diterapkan. Simpan isiannya dan kirim lagi nanti; administrator sudah diberi tahu (gangguan nomor %d)."
                                .formatted(incident.number()));
    }
}
