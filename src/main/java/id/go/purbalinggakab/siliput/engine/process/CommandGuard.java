package id.go.purbalinggakab.siliput.engine.process;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before every command a person sends, on every road (Tasklist, REST, Java): the procedure holds there too.
 * Commands inside a running command, and the system's own without a person, pass.
 */
@RequiredArgsConstructor
class CommandGuard extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(CommandGuard.class);

    private final IdentityService identity;
    private final SubmissionCheck submissions;
    private final SavedTaskCheck savedTasks;
    private final ReadingCheck reading;
    private final RightsCheck rights;
    private final RemarkCheck remarks;
    private final List<CommandCheck> checks;
    private final ClosedRows closed;
    private final Races races;

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null || identity.getCurrentAuthentication() == null) {
            return next.execute(command);
        }
        if (command instanceof FailedJobListener) {
            // nobody executes a job by hand, so a refused try costs it no retry
            return null;
        }
        if (!AllowedCommands.includes(command.getClass())
                || !savedTasks.permits(command)
                || !RetryCheck.permits(command)) {
            throw new AuthorizationException(
                    "Tindakan ini ditutup untuk semua orang, juga administrator: perkara hanya berjalan lewat langkah dan"
                            + " formulirnya. (%s)".formatted(command.getClass().getSimpleName()));
        }
        if (!PlainQuery.permits(command)) {
            throw new BadUserRequestException("Pencarian tidak memakai ungkapan; isi nilainya.");
        }
        var person = identity.getCurrentAuthentication();
        checks.stream()
                .flatMap(check -> check.refusal(command, person).stream())
                .findFirst()
                .ifPresent(reason -> {
                    throw new AuthorizationException(reason);
                });
        var user = person.getUserId();
        if (!reading.permits(command, user)) {
            throw new AuthorizationException("Perkara rahasia: ambil tugasnya dahulu untuk membacanya.");
        }
        if (!rights.permits(command, user)) {
            throw new AuthorizationException(
                    "Hak atas perkara diatur oleh perkaranya sendiri dan tidak dapat diubah atau diperiksa di sini.");
        }
        if (!remarks.permits(command)) {
            throw RightsCheck.notFor(user);
        }
        rights.narrow(command);
        try {
            return closed.without(
                    command,
                    races.run(command, () -> next.execute(remarks.guarded(submissions.guarded(command, user)))),
                    person);
        } catch (Refused refused) {
            LOG.info("Kiriman ditolak: langkah '{}', kolom {}", refused.form(), refused.fields());
            throw refused.answer();
        } catch (AuthorizationException refused) {
            throw RightsCheck.withoutTheCase(refused);
        } catch (TaskAlreadyClaimedException taken) {
            throw new BadUserRequestException("Tugas ini sudah diambil rekan lain; muat ulang daftar tugas.", taken);
        } catch (RuntimeException failed) {
            var mistake = DirectoryMistakes.of(command, failed);
            if (mistake.isPresent()) {
                throw mistake.get();
            }
            var overtaken = ConcurrentSubmission.answer(failed, () -> races.lostTo(command, user));
            overtaken.ifPresent(told -> LOG.info(
                    "Kiriman didahului orang lain: {} ({})",
                    command.getClass().getSimpleName(),
                    failed.getClass().getSimpleName()));
            if (overtaken.isEmpty() && races.cameTooLate(command)) {
                throw ConcurrentSubmission.gone(command.getClass().getSimpleName())
                        .answer();
            }
            if (overtaken.isEmpty() && !RestFailures.isCallers(failed)) {
                LOG.error("Perintah gagal: {} ({})", command.getClass().getSimpleName(), failed.getMessage(), failed);
            }
            throw overtaken.<RuntimeException>map(told -> told).orElse(failed);
        }
    }
}
