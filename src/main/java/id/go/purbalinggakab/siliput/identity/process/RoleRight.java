package id.go.purbalinggakab.siliput.identity.process;

import id.go.purbalinggakab.siliput.identity.CaseByCase;
import id.go.purbalinggakab.siliput.identity.Procedures;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;

/** What a role may do in the engine beyond its own tasks: the least that the work needs. */
record RoleRight(Role role, Resource resource, String id, Set<Permission> permissions) {

    private static final Permission[] START = {
        ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.CREATE_INSTANCE
    };

    private static final List<Role> OFFICIALS = List.of(
            Role.AGENDARIS,
            Role.KEPALA,
            Role.SEKRETARIS,
            Role.KABID,
            Role.FUNGSIONAL,
            Role.STAF,
            Role.PEJABAT_PENGADUAN,
            Role.TIM_PENGADUAN,
            Role.PETUGAS_LUAR);

    private static final Role[] OFFICE =
            Stream.of(Role.values()).filter(role -> role != Role.PETUGAS_LUAR).toArray(Role[]::new);

    static List<RoleRight> all() {
        return Stream.of(officials(), starts(), auditor(), administrator())
                .flatMap(List::stream)
                .toList();
    }

    /** The start itself; that a role may start anything at all is in the table. */
    static List<RoleRight> ofOwn(String process, List<Role> starters) {
        var given = starters.stream().map(role -> grant(role, Resources.PROCESS_DEFINITION, process, START));
        return Stream.concat(
                        given, Stream.of(read(Role.AUDITOR, process), read(Role.ADMINISTRATOR, process), kept(process)))
                .toList();
    }

    private static List<RoleRight> officials() {
        var lists = OFFICIALS.stream()
                .flatMap(role -> Stream.of(
                        grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS),
                        grant(role, Resources.APPLICATION, "welcome", Permissions.ACCESS)));
        var colleagues = OFFICIALS.stream()
                .filter(role -> role != Role.PETUGAS_LUAR)
                .flatMap(role -> Stream.of(
                        grant(role, Resources.USER, "*", Permissions.READ),
                        grant(role, Resources.GROUP, "*", Permissions.READ)));
        return Stream.concat(lists, colleagues).toList();
    }

    private static List<RoleRight> starts() {
        return Stream.of(
                        starts("actingHolder", OFFICE),
                        starts("coverage", Role.AGENDARIS),
                        starts("recordDisposition", Role.AGENDARIS),
                        starts("directAssignment", Role.KABID, Role.FUNGSIONAL, Role.STAF),
                        starts("withdrawRequest", Role.AGENDARIS, Role.KABID, Role.FUNGSIONAL),
                        starts("changeSchedule", Role.AGENDARIS, Role.KABID, Role.FUNGSIONAL),
                        starts("takeDown", Role.KEPALA, Role.SEKRETARIS, Role.KABID, Role.FUNGSIONAL),
                        starts("correctRelease", Role.KABID, Role.FUNGSIONAL, Role.STAF),
                        starts("complaint", Role.PEJABAT_PENGADUAN, Role.TIM_PENGADUAN),
                        starts("boxOpening", Role.PEJABAT_PENGADUAN, Role.TIM_PENGADUAN),
                        starts(
                                "complaintChange",
                                Role.PEJABAT_PENGADUAN,
                                Role.TIM_PENGADUAN,
                                Role.SEKRETARIS,
                                Role.KEPALA))
                .flatMap(List::stream)
                .toList();
    }

    private static List<RoleRight> starts(String process, Role... roles) {
        return Arrays.stream(roles)
                .flatMap(role -> Stream.of(
                        grant(role, Resources.PROCESS_DEFINITION, process, START),
                        grant(role, Resources.PROCESS_INSTANCE, "*", Permissions.CREATE)))
                .distinct()
                .toList();
    }

    private static List<RoleRight> auditor() {
        return Stream.of(
                        reads(Role.AUDITOR),
                        List.of(grant(Role.AUDITOR, Resources.APPLICATION, "cockpit", Permissions.ACCESS)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<RoleRight> administrator() {
        var admin = Role.ADMINISTRATOR;
        var retries = Procedures.OPEN.stream().map(RoleRight::kept);
        var hiddenRetries = CaseByCase.PROCESSES.stream()
                .map(process -> grant(
                        admin,
                        Resources.PROCESS_DEFINITION,
                        process,
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.RETRY_JOB,
                        ProcessDefinitionPermissions.SUSPEND));
        var others = Stream.of(
                grant(admin, Resources.APPLICATION, "*", Permissions.ACCESS),
                grant(admin, Resources.DEPLOYMENT, "*", Permissions.READ, Permissions.CREATE),
                grant(admin, Resources.USER, "*", Permissions.ALL),
                grant(admin, Resources.GROUP, "*", Permissions.ALL),
                grant(admin, Resources.GROUP_MEMBERSHIP, "*", Permissions.ALL),
                grant(admin, Resources.AUTHORIZATION, "*", Permissions.ALL),
                grant(admin, Resources.SYSTEM, "*", SystemPermissions.READ),
                grant(admin, Resources.BATCH, "*", BatchPermissions.CREATE_BATCH_MIGRATE_PROCESS_INSTANCES));
        return Stream.of(reads(admin).stream(), retries, hiddenRetries, others)
                .flatMap(grants -> grants)
                .toList();
    }

    private static List<RoleRight> reads(Role role) {
        var processes = Procedures.OPEN.stream().map(process -> read(role, process));
        var others = Stream.of(
                grant(role, Resources.DECISION_DEFINITION, "*", Permissions.READ),
                grant(role, Resources.DECISION_REQUIREMENTS_DEFINITION, "*", Permissions.READ),
                grant(role, Resources.DEPLOYMENT, "*", Permissions.READ),
                grant(role, Resources.USER, "*", Permissions.READ),
                grant(role, Resources.GROUP, "*", Permissions.READ),
                grant(role, Resources.APPLICATION, "welcome", Permissions.ACCESS));
        var hidden = role == Role.ADMINISTRATOR
                ? Stream.<RoleRight>empty()
                : CaseByCase.PROCESSES.stream()
                        .map(process ->
                                grant(role, Resources.PROCESS_DEFINITION, process, ProcessDefinitionPermissions.READ));
        return Stream.of(processes, hidden, others).flatMap(grants -> grants).toList();
    }

    private static RoleRight read(Role role, String process) {
        return grant(
                role,
                Resources.PROCESS_DEFINITION,
                process,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.READ_TASK);
    }

    private static RoleRight kept(String process) {
        return grant(
                Role.ADMINISTRATOR,
                Resources.PROCESS_DEFINITION,
                process,
                ProcessDefinitionPermissions.RETRY_JOB,
                ProcessDefinitionPermissions.SUSPEND,
                ProcessDefinitionPermissions.SUSPEND_INSTANCE,
                ProcessDefinitionPermissions.MIGRATE_INSTANCE,
                ProcessDefinitionPermissions.UPDATE);
    }

    private static RoleRight grant(Role role, Resource resource, String id, Permission... permissions) {
        return new RoleRight(role, resource, id, Set.of(permissions));
    }
}
