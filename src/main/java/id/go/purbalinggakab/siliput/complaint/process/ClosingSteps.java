package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintClass;
import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.complaint.Deliveries.What;
import id.go.purbalinggakab.siliput.complaint.process.ComplaintProcess.Classification;
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

/** How complaints end: answered, answered at once, passed on, withdrawn, silent; and how they come back. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class ClosingSteps {

    private static final String HAND_OVER_TEXT =
            "Yth. Bapak/Ibu,\n\nTerima kasih atas aduan yang disampaikan. Agar aduan ini ditangani tanpa benturan"
                    + " kepentingan, kami menyerahkannya kepada Inspektorat Kabupaten Purbalingga. Tindak lanjut"
                    + " selanjutnya disampaikan oleh Inspektorat.";

    private final ComplaintClock complaintClock;
    private final ComplaintCases cases;
    private final AfterClosing after;
    private final ComplaintTexts texts;
    private final Delivered delivered;
    private final Register register;
    private final Reopening reopening;
    private final InterimSettled interim;
    private final Actor actor;
    private final Clock clock;

    @Bean
    JavaDelegate recordImmediateAnswer() {
        return execution -> {
            ComplaintProcess.ANSWERED_BY.set(execution, actor.current());
            delivered.record(execution, number(execution), What.ANSWER);
            answered(execution);
        };
    }

    @Bean
    JavaDelegate recordComplaintAnswer() {
        return execution -> {
            interim.by(execution);
            answered(execution);
            if (isHandedOver(execution)) {
                cases.handedOver(number(execution), clock.instant());
            }
        };
    }

    @Bean
    JavaDelegate reopenComplaint() {
        return execution -> {
            ComplaintProcess.ROUND.set(execution, ComplaintProcess.ROUND.from(execution) + 1);
            ComplaintProcess.CLOCK_FROM.set(execution, clock.instant());
            ComplaintProcess.DELIVERED.set(execution, false);
            Delivered.forget(execution);
            ComplaintProcess.AT_ONCE.set(execution, false);
            ComplaintProcess.CLASSIFICATION.set(execution, Classification.CLASSIFIED);
            register.moveTo(number(execution), CaseStatus.ADUAN_DIBUKA_KEMBALI);
        };
    }

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
            var result = ComplaintProcess.CLASSIFICATION.find(execution);
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
    JavaDelegate handOver() {
        return execution -> {
            var text = texts.write("noticeText", HAND_OVER_TEXT, Actor.SYSTEM).toString();
            texts.bind(text, number(execution));
            ComplaintProcess.NOTICE_TEXT.set(execution, text);
            ComplaintProcess.CLASSIFICATION.set(execution, Classification.HAND_OVER);
            cases.handedOver(number(execution), clock.instant());
            register.moveTo(number(execution), CaseStatus.ADUAN_INSPEKTORAT);
        };
    }

    private void answered(DelegateExecution execution) {
        complaintClock.rendered(
                execution,
                ComplaintProcess.LIMIT_CLASS.from(execution),
                ComplaintProcess.DUE_AT.from(execution),
                delivered.answeredAt(execution, number(execution)));
        var now = clock.instant();
        var until = reopening.until(now);
        ComplaintProcess.REOPEN_UNTIL.set(execution, until);
        cases.answered(number(execution), now, until);
        register.moveTo(number(execution), CaseStatus.ADUAN_DIJAWAB);
    }

    private static boolean isHandedOver(DelegateExecution execution) {
        return ComplaintProcess.LIMIT_CLASS.from(execution).equals(ComplaintClass.BERKADAR_PENGAWASAN.name())
                && ComplaintProcess.CONCLUSION
                        .find(execution)
                        .equals(Optional.of(ComplaintProcess.Conclusion.HANDED_OVER));
    }

    /** Nothing leads back to an anonymous complainant once everything was said. */
    private void close(DelegateExecution execution, CaseStatus status) {
        register.moveTo(number(execution), status);
        after.closed(number(execution));
    }

    private static String number(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
