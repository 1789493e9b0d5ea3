package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintClass;
import id.go.purbalinggakab.siliput.complaint.Deliveries;
import id.go.purbalinggakab.siliput.complaint.Deliveries.Delivery;
import id.go.purbalinggakab.siliput.complaint.Deliveries.What;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** An interim answer that the final one overtook does not vanish: its limit is judged and the case's file says so. */
@Component
@RequiredArgsConstructor
class InterimSettled {

    private final Deliveries deliveries;
    private final ComplaintClock complaintClock;
    private final Register register;
    private final Clock clock;

    void by(DelegateExecution answered) {
        var number = answered.getProcessBusinessKey();
        if (ComplaintProcess.LIMIT_CLASS.from(answered).equals(ComplaintClass.BERKADAR_PENGAWASAN.name())
                && deliveries
                        .find(number, What.INTERIM, ComplaintProcess.ROUND.from(answered))
                        .filter(Delivery::sent)
                        .isEmpty()) {
            complaintClock.rendered(answered, ComplaintClock.INTERIM, ComplaintProcess.INTERIM_DUE_AT.from(answered));
            register.note(
                    number,
                    "JAWABAN_SEMENTARA",
                    "Tugas “Kirim jawaban sementara” dibatalkan: jawaban akhir sudah sampai lebih dahulu.",
                    Actor.SYSTEM,
                    clock.instant());
        }
    }
}
