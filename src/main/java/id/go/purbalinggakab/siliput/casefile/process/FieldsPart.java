package id.go.purbalinggakab.siliput.casefile.process;

import id.go.purbalinggakab.siliput.engine.FormPart;
import id.go.purbalinggakab.siliput.register.CasePart;
import id.go.purbalinggakab.siliput.register.CaseRows;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What code does not know of a case, for the forms of an administrator's own steps: each field under its label. */
@Configuration(proxyBeanMethods = false)
class FieldsPart {

    private static final String ROOM = "";

    @Bean
    FormPart caseFieldsPart(DataSection data) {
        return new FormPart(ROOM, "fields", "[data-part=fields]", reader -> reader.caseNumber().stream()
                .flatMap(number -> data.parts(new CaseRows(number, false, data.rows(number))).stream()
                        .filter(part -> part.id().equals(DataSection.fields(number))))
                .map(CasePart::rows)
                .flatMap(List::stream)
                .toList());
    }
}
