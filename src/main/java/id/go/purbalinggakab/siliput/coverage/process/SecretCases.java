package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.identity.CaseSecrecy;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A letter marked RAHASIA is read by who entered it, the two leaders, the crew, and whoever holds or did a task of it.
 * The others to whom a task is offered see its number; taking the task opens it and stays in the history.
 */
@Component
@RequiredArgsConstructor
class SecretCases implements CaseSecrecy {

    private static final String CLOSED =
            """
            select p.%s from act_hi_varinst s join act_hi_procinst p on p.id_ = s.proc_inst_id_
            where s.name_ = 'secrecy' and s.text_ = 'RAHASIA' and s.proc_def_key_ = 'coverage'
            and not exists (select 1 from act_hi_varinst v where v.proc_inst_id_ = p.id_ and (
                v.name_ = 'startedBy' and v.text_ = :user
                or v.name_ = 'crew' and concat(',', replace(v.text_, ' ', ''), ',') like :inCrew escape '!'))
            and not exists (select 1 from act_hi_taskinst t where t.proc_inst_id_ = p.id_ and t.assignee_ = :user)
            and not exists (select 1 from act_hi_op_log l where l.proc_inst_id_ = p.id_ and l.user_id_ = :user
                and l.entity_type_ = 'Task' and l.operation_type_ = 'Complete')""";

    private final JdbcClient jdbc;
    private final Officers officers;

    @Override
    public boolean isInstanceClosedTo(String user, String processInstanceId) {
        return !leads(user)
                && !closed("id_", " and p.id_ = :instance", user, processInstanceId)
                        .isEmpty();
    }

    @Override
    public Set<String> closedTo(String user) {
        return leads(user)
                ? Set.of()
                : Set.copyOf(closed("business_key_", " and p.business_key_ is not null", user, ""));
    }

    private List<String> closed(String column, String which, String user, String instance) {
        return jdbc.sql(CLOSED.formatted(column) + which)
                .param("user", user)
                .param(
                        "inCrew",
                        "%," + user.replace("!", "!!").replace("%", "!%").replace("_", "!_") + ",%")
                .param("instance", instance)
                .query(String.class)
                .list();
    }

    private boolean leads(String user) {
        return officers.find(user).filter(SecretCases::isLeader).isPresent();
    }

    private static boolean isLeader(Officer officer) {
        return officer.has(Role.KEPALA) || officer.has(Role.SEKRETARIS);
    }
}
