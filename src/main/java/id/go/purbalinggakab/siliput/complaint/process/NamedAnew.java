package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.AccusedOfficers;
import id.go.purbalinggakab.siliput.complaint.ComplaintAccess;
import id.go.purbalinggakab.siliput.complaint.ComplaintNotices;
import id.go.purbalinggakab.siliput.complaint.Conflicts;
import id.go.purbalinggakab.siliput.engine.RefusedStep;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * The accused of a case as somebody enters them again. Who is added is shut out at once; who is left out stays accused
 * until a second person, who acts in nobody's place, leaves that person out too. The second person takes out
 * the head with an outside authority's paper only.
 */
@Component
@RequiredArgsConstructor
class NamedAnew {

    private final AccusedOfficers named;
    private final Conflicts conflicts;
    private final Readers readers;
    private final Officers officers;
    private final Register register;
    private final ComplaintNotices notices;
    private final Clock clock;

    /**
     * Sets what the case's own variable says as well, which a later form falls back to.
     *
     * @param reason the paper that says why, may be null where nobody is left out
     * @param decidedOutside whether an outside authority's paper came with it
     * @return false where nobody was added or taken out, also where that was only asked
     */
    boolean enter(
            VariableScope about, String number, Set<String> against, String by, String reason, boolean decidedOutside) {
        var before = named.of(number);
        before.stream()
                .filter(user -> !against.contains(user))
                .forEach(user -> leaveOut(number, user, by, reason, decidedOutside));
        named.add(number, against, by, reason);
        var now = named.of(number);
        ComplaintProcess.NAMED.set(about, String.join(",", now));
        readers.shutOut(number);
        return !now.equals(before);
    }

    private void leaveOut(String number, String user, String by, String reason, boolean decidedOutside) {
        if (reason == null || reason.isBlank()) {
            throw refused("Tulis alasan menghapus %s dari daftar.".formatted(officers.nameOf(user)));
        }
        var asked = named.removalAskedBy(number, user);
        if (asked.isEmpty()) {
            named.askRemoval(number, user, by);
            note(number, by, "%s meminta agar %s tidak lagi dicatat sebagai yang diadukan.", by, user);
            Stream.of(Role.PEJABAT_PENGADUAN, Role.TIM_PENGADUAN)
                    .flatMap(role -> officers.holding(role).stream())
                    .filter(officer -> !officer.userId().equals(by)
                            && conflicts.isFree(officer.userId(), number, ComplaintAccess.HANDLERS))
                    .forEach(officer -> notices.removalAsked(number, user + clock.instant(), officer.userId()));
        } else if (!decidedOutside && isHead(user)) {
            throw refused(
                    "Kepala dinas dihapus dari daftar hanya dengan surat Sekretaris Daerah atau Inspektorat. Pakai"
                            + " “Ubah aduan” dan catat suratnya.");
        } else if (conflicts.isApartFrom(Set.of(asked.get()), by, ComplaintAccess.HANDLERS)) {
            named.remove(number, user, by, reason);
            note(number, by, "%s membenarkan bahwa %s tidak lagi dicatat sebagai yang diadukan.", by, user);
        } else {
            throw refused(
                    "Penghapusan %s menunggu orang kedua: petugas lain mencatat daftar yang sama lewat “Ubah aduan”."
                            .formatted(officers.nameOf(user)));
        }
    }

    private boolean isHead(String user) {
        return officers.find(user).filter(officer -> officer.has(Role.KEPALA)).isPresent();
    }

    private void note(String number, String by, String text, String who, String whom) {
        register.note(number, "NAMA_DIADUKAN", text.formatted(officers.nameOf(who), officers.nameOf(whom)), by);
    }

    private static RefusedStep refused(String sentence) {
        return new RefusedStep("namedOfficers", sentence);
    }
}
