package id.go.purbalinggakab.siliput.acting;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.DocumentGuard;
import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.Appointment;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The order (surat perintah) behind an appointment: for leadership, auditors and those whom it concerns. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ActingDocuments implements DocumentGuard {

    /** Who reads the whole page of officers and appointments. */
    public static final Set<Role> READERS =
            Set.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.KEPALA, Role.SEKRETARIS, Role.KABID);

    private static final String PREFIX = "PJB-";
    private static final int OVER = 500;

    private final Archive archive;
    private final Acting acting;
    private final ActingRules rules;
    private final Officers officers;

    /** Whether this id names a file that this person uploaded and nobody used yet. */
    public boolean mayUse(String document, String user) {
        return archive.usable(document, DocumentPurpose.PAPER, Optional.empty(), Optional.of(user))
                .isPresent();
    }

    public void bind(String document, UUID appointment) {
        archive.bind(UUID.fromString(document), DocumentPurpose.PAPER, mark(appointment));
    }

    @Override
    public boolean mayRead(String user, String caseNumber) {
        return caseNumber.startsWith(PREFIX)
                && (readsAll(user)
                        || Stream.concat(acting.open().stream(), acting.over(OVER).stream())
                                .filter(appointment -> isAbout(appointment, caseNumber))
                                .anyMatch(appointment -> rules.concerns(user, appointment)));
    }

    public boolean readsAll(String user) {
        return officers.find(user).map(Officer::roles).stream()
                .flatMap(Set::stream)
                .anyMatch(READERS::contains);
    }

    @Override
    public Optional<String> caseOfTask(String user, String taskId) {
        return Optional.empty();
    }

    @Override
    public boolean maySeeTask(String user, String taskId) {
        return false;
    }

    private static boolean isAbout(Appointment appointment, String caseNumber) {
        return mark(appointment.id()).equals(caseNumber);
    }

    private static String mark(UUID appointment) {
        return PREFIX + appointment.toString().substring(0, 13);
    }
}
