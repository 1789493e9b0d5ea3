package id.go.purbalinggakab.siliput.engine;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Keeps the cases of an administrator's own process in the buku agenda, as the shipped ones do by a step. */
public interface OwnCases {

    /** Coverage by letter, direct assignment, complaint. */
    Set<String> SHIPPED = Set.of("LIP", "PNL", "ADU");

    /** Extension property of the process: three capital letters, which no shipped case begins with. */
    String PREFIX = "agendaPrefix";

    /** Extension property of the process: what lists call a case, a text with placeholders. */
    String TITLE = "caseTitle";

    /** Whether the case with this number is one of an administrator's own process. */
    static boolean isOwn(String number) {
        return number.matches("[A-Z]{3}-\\d{4}-\\d{5,}") && !SHIPPED.contains(number.substring(0, 3));
    }

    /** As the case starts, in the transaction of the start. */
    void opened(DelegateExecution execution, String prefix, String title);

    /** As it ends, however it ends. */
    void closed(DelegateExecution execution);
}
