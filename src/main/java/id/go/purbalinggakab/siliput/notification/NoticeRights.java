package id.go.purbalinggakab.siliput.notification;

import id.go.purbalinggakab.siliput.engine.OwnCases;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.notification.NoticeList.KeptNotice;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whose notices a person sees besides the own ones.
 *
 * @param hidden of these cases none at all
 * @param closed of these cases only the own ones, which tell no more than the number
 */
record NoticeRights(
        String user,
        Set<String> hidden,
        Set<String> closed,
        boolean ofCoverage,
        boolean ofComplaints,
        boolean ofOwn,
        boolean maySend) {

    private static final Set<Role> COVERAGE =
            EnumSet.of(Role.AGENDARIS, Role.KEPALA, Role.SEKRETARIS, Role.KABID, Role.AUDITOR);
    private static final Set<Role> COMPLAINTS =
            EnumSet.of(Role.PEJABAT_PENGADUAN, Role.KEPALA, Role.SEKRETARIS, Role.AUDITOR);

    /** Whoever reads the files of an administrator's own processes. */
    private static final Set<Role> OWN = EnumSet.of(Role.KEPALA, Role.SEKRETARIS, Role.AUDITOR);

    static NoticeRights of(Officer officer, Set<String> hidden, Set<String> closed) {
        return new NoticeRights(
                officer.userId(),
                hidden,
                closed,
                officer.roles().stream().anyMatch(COVERAGE::contains),
                officer.roles().stream().anyMatch(COMPLAINTS::contains),
                officer.roles().stream().anyMatch(OWN::contains),
                !officer.has(Role.AUDITOR));
    }

    boolean others() {
        return ofCoverage || ofComplaints;
    }

    boolean mayRead(KeptNotice notice) {
        if (hidden.contains(notice.caseNumber())) {
            return false;
        }
        return notice.userId().filter(user::equals).isPresent()
                || !closed.contains(notice.caseNumber()) && isOfMine(notice.caseNumber());
    }

    private boolean isOfMine(String number) {
        return OwnCases.isOwn(number) ? ofOwn : number.startsWith("ADU-") ? ofComplaints : ofCoverage;
    }
}
