package id.go.purbalinggakab.siliput.complaint.process;

import static id.go.purbalinggakab.siliput.complaint.process.ComplaintProcess.*;

import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.complaint.Outsiders;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How complaints end: satisfied, passed on, withdrawn, silent, handed over. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class ClosingSteps {

    private static final String HAND_OVER_TEXT =
            "Yth. Bapak/Ibu,\n\nTerima kasih atas aduan yang disampaikan. Agar aduan ini ditangani tanpa benturan"
                    + " kepentingan, kami menyerahkannya kepada Inspektorat Kabupaten Purbalingga. Tindak lanjut"
                    + " selanjutnya disampaikan oleh Inspektorat.";

    private final ComplaintCases cases;
    private final Register register;
    private final Clock clock;
    private final Intakes intakes;
    private final Outsiders outsiders;

    @Bean
    JavaDelegate closeComplaint() {
        return execution -> close(execution, CaseStatus.ADUAN_SELESAI);
    }

    @Bean
    JavaDelegate closeWithdrawnComplaint() {
        return execution -> close(execution, CaseStatus.DITARIK);
    }

    @Bean
    JavaDelegate closeExpiredComplaint() {
        return execution -> close(execution, CaseStatus.KEDALUWARSA);
    }

    /** Redirected, duplicate, thanked or handed over, and the sender has been told. */
    @Bean
    JavaDelegate closeUnresolved() {
        return execution -> {
            var result = CLASSIFICATION.find(execution);
            close(
                    execution,
                    result.equals(Optional.of(Classification.NOT_OURS))
                            ? CaseStatus.ADUAN_DIALIHKAN
                            : result.equals(Optional.of(Classification.HAND_OVER))
                                    ? CaseStatus.ADUAN_INSPEKTORAT
                                    : CaseStatus.ADUAN_SELESAI);
        };
    }

    @Bean
    JavaDelegate handOver(ComplaintTexts texts) {
        return execution -> {
            var text = texts.write("noticeText", HAND_OVER_TEXT, Actor.SYSTEM).toString();
            texts.bind(text, number(execution));
            NOTICE_TEXT.set(execution, text);
            CLASSIFICATION.set(execution, Classification.HAND_OVER);
            cases.handedOver(number(execution), clock.instant());
            register.moveTo(number(execution), CaseStatus.ADUAN_INSPEKTORAT);
        };
    }

    /** Nothing leads back to an anonymous complainant once everything was said; accounts from outside end. */
    private void close(DelegateExecution execution, CaseStatus status) {
        register.moveTo(number(execution), status);
        intakes.eraseWayBack(number(execution));
        outsiders.end(number(execution));
    }

    private static String number(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
