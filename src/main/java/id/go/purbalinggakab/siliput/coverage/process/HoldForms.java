package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.engine.FormField.choice;
import static id.go.purbalinggakab.siliput.engine.FormField.planned;
import static id.go.purbalinggakab.siliput.engine.FormField.text;

import id.go.purbalinggakab.siliput.engine.FormDeclaration;
import id.go.purbalinggakab.siliput.engine.FormField;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What may be said while an approved release waits; an embargo's time stands in the journalists' mail and stays. */
@Configuration(proxyBeanMethods = false)
class HoldForms {

    private static final FormField REMARK = text("holdRemark", "Alasan", 300).must();

    private final HoldRules holds;

    HoldForms(HoldRules holds) {
        this.holds = holds;
    }

    @Bean
    FormDeclaration awaitSchedule() {
        var fields = List.of(
                choice("holdDecision", "Keputusan", "PUBLISH", "MOVE", "TAKE_BACK")
                        .must(),
                planned("publishAt", "Waktu terbit"),
                REMARK);
        return FormDeclaration.of("awaitSchedule", fields)
                .with(submission -> holds.decision(submission).list());
    }

    @Bean
    FormDeclaration awaitEmbargo() {
        var fields = List.of(
                choice("holdDecision", "Keputusan", "PUBLISH", "TAKE_BACK").must(), REMARK);
        return FormDeclaration.of("awaitEmbargo", fields)
                .with(submission -> holds.decision(submission).list());
    }
}
