package id.go.purbalinggakab.siliput.acting;

import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Whose tasks a leading role hands over: the own division's; head and secretary those of the whole office. */
public final class Divisions {

    private static final Set<Role> OFFICE = EnumSet.complementOf(EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR));

    private static final Map<Role, Set<Role>> LED = Map.of(
            Role.KEPALA, OFFICE,
            Role.SEKRETARIS, OFFICE,
            Role.KABID, EnumSet.of(Role.KABID, Role.FUNGSIONAL, Role.STAF),
            Role.PEJABAT_PENGADUAN, EnumSet.of(Role.PEJABAT_PENGADUAN, Role.TIM_PENGADUAN),
            Role.AGENDARIS, EnumSet.of(Role.AGENDARIS));

    private Divisions() {}

    public static Set<Role> ledBy(Officer leader) {
        var led = EnumSet.noneOf(Role.class);
        leader.roles().forEach(role -> led.addAll(LED.getOrDefault(role, Set.of())));
        return led;
    }

    /** A task that nobody in the office may do is the leaders' to hand over. */
    static boolean leadsOffice(Officer leader) {
        return ledBy(leader).containsAll(OFFICE);
    }

    public static boolean leads(Officer leader, Set<Role> offeredTo) {
        return leadsOffice(leader) || offeredTo.stream().anyMatch(ledBy(leader)::contains);
    }
}
