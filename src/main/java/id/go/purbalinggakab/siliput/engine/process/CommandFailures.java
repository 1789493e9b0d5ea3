package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.internals.CommandRule;
import id.go.purbalinggakab.siliput.engine.internals.FailedRequests;
import id.go.purbalinggakab.siliput.engine.internals.Refused;
import id.go.purbalinggakab.siliput.engine.internals.SentCommand;
import java.util.Optional;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives the person the sentence that the failure means; only what nobody's sending explains is logged as ours. */
@Component
@Order(130)
@RequiredArgsConstructor
class CommandFailures implements CommandRule {

    private static final Logger LOG = LoggerFactory.getLogger(CommandFailures.class);

    private final FailedRequests failures;

    @Override
    public <T> T around(SentCommand sent, Supplier<T> rest) {
        try {
            return rest.get();
        } catch (Refused refused) {
            LOG.info("Kiriman ditolak: langkah '{}', kolom {}", refused.form(), refused.fields());
            throw refused.answer();
        } catch (AuthorizationException refused) {
            throw CaseRights.withoutTheCase(refused);
        } catch (TaskAlreadyClaimedException taken) {
            throw new BadUserRequestException("Tugas ini sudah diambil rekan lain; muat ulang daftar tugas.", taken);
        } catch (RuntimeException failed) {
            throw told(sent, failed);
        }
    }

    private RuntimeException told(SentCommand sent, RuntimeException failed) {
        var name = sent.simpleName();
        var mistake = DirectoryMistakes.of(name, failed);
        if (mistake.isPresent()) {
            return mistake.get();
        }
        var overtaken = ConcurrentSubmission.answer(failed, () -> Races.lostTo(sent));
        if (overtaken.isPresent()) {
            LOG.info(
                    "Kiriman didahului orang lain: {} ({})",
                    name,
                    failed.getClass().getSimpleName());
            return overtaken.get();
        }
        if (Races.cameTooLate(sent)) {
            return ConcurrentSubmission.gone(name).answer();
        }
        if (!RestFailures.isCallers(failed)) {
            LOG.error("Perintah gagal: {} ({})", name, failed.getMessage(), failed);
        }
        return failures.told(Optional.of(sent.user()), failed);
    }
}
