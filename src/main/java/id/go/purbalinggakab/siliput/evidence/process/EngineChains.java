package id.go.purbalinggakab.siliput.evidence.process;

import id.go.purbalinggakab.siliput.evidence.ChainKind;
import id.go.purbalinggakab.siliput.evidence.ChainOfInstance;
import id.go.purbalinggakab.siliput.register.Register;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the engine's history table itself: the engine's services would open a command in the middle of a commit. A
 * companion process belongs to the case whose number it carries.
 */
@Component
@RequiredArgsConstructor
class EngineChains implements ChainOfInstance {

    private final JdbcClient jdbc;
    private final Register register;

    @Override
    public String chainOf(String instance) {
        return numbers(instance).stream()
                .filter(number -> register.find(number).isPresent())
                .findFirst()
                .orElseGet(() -> withoutCase(instance));
    }

    private List<String> numbers(String instance) {
        return jdbc.sql(
                        """
                select business_key_ from act_hi_procinst where proc_inst_id_ = :instance and business_key_ is not null
                union all
                select text_ from act_hi_varinst where proc_inst_id_ = :instance and name_ = 'caseNumber'
                and text_ is not null""")
                .param("instance", instance)
                .query(String.class)
                .list();
    }

    /** Acting holders are roles; the rest is the office's. */
    private String withoutCase(String instance) {
        var key = jdbc.sql("select proc_def_key_ from act_hi_procinst where proc_inst_id_ = ?")
                .param(instance)
                .query(String.class)
                .list();
        return key.contains("actingHolder") ? ChainKind.ROLES : ChainKind.OFFICE;
    }
}
