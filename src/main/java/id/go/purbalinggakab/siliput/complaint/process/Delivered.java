package id.go.purbalinggakab.siliput.complaint.process;

import static id.go.purbalinggakab.siliput.complaint.process.ComplaintProcess.*;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.complaint.ComplaintClass;
import id.go.purbalinggakab.siliput.complaint.ComplaintMail;
import id.go.purbalinggakab.siliput.complaint.Deliveries;
import id.go.purbalinggakab.siliput.complaint.Deliveries.Delivery;
import id.go.purbalinggakab.siliput.complaint.Deliveries.What;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.mail.Mailer;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Records what an officer delivered by hand: when, by which channel, with which proof. */
@Component
@RequiredArgsConstructor
class Delivered {

    private final Deliveries deliveries;
    private final Archive archive;
    private final ComplaintClock complaintClock;
    private final Register register;
    private final Actor actor;
    private final Clock clock;

    /** The answer is written or approved: it reaches nobody before. */
    void ready(DelegateTask task) {
        ANSWER_READY_AT.set(task.getExecution(), clock.instant());
    }

    /** @return when it was delivered: the stated time, or now where the person was still on the line */
    Instant record(VariableScope scope, String number, What what) {
        return record(scope, number, what, ROUND.from(scope));
    }

    Instant record(VariableScope scope, String number, What what, int round) {
        var at = DELIVERED_AT.find(scope).orElseGet(clock::instant);
        var document = DELIVERY_DOCUMENT.find(scope).filter(id -> !id.isBlank());
        document.ifPresent(id -> archive.bind(UUID.fromString(id), DocumentPurpose.COMPLAINT_FILE, number));
        deliveries.byHand(
                number,
                what,
                round,
                RECEIVED_VIA.from(scope),
                at,
                DELIVERY_PROOF.from(scope),
                document,
                actor.current());
        if (what != What.ANSWER) {
            forget(scope);
        }
        return at;
    }

    /** The time of one delivery is none of the next one's. */
    static void forget(VariableScope scope) {
        scope.removeVariable(DELIVERED_AT.name());
        scope.removeVariable(DELIVERED_AT_REASON.name());
    }

    /** When this round's answer reached the complainant; now where nothing says otherwise. */
    Instant answeredAt(VariableScope scope, String number) {
        return deliveries
                .find(number, What.ANSWER, ROUND.from(scope))
                .flatMap(Deliveries.Delivery::deliveredAt)
                .orElseGet(clock::instant);
    }

    /** An interim answer that the final one overtook does not vanish: its limit is judged and the file says so. */
    void settleInterim(DelegateExecution answered) {
        var number = answered.getProcessBusinessKey();
        if (LIMIT_CLASS.from(answered).equals(ComplaintClass.BERKADAR_PENGAWASAN.name())
                && deliveries
                        .find(number, What.INTERIM, ROUND.from(answered))
                        .filter(Delivery::sent)
                        .isEmpty()) {
            complaintClock.rendered(answered, ComplaintClock.INTERIM, INTERIM_DUE_AT.from(answered));
            register.note(
                    number,
                    "JAWABAN_SEMENTARA",
                    "Tugas “Kirim jawaban sementara” dibatalkan: jawaban akhir sudah sampai lebih dahulu.",
                    Actor.SYSTEM);
        }
    }

    /**
     * Runs a sending of {@link ComplaintMail}. An address refused for good is no incident: people deliver what the mail
     * said, and nothing more goes there. A server that is down stays an exception, which the engine tries again.
     *
     * @throws BpmnError the diagram leads on to the delivery by hand
     */
    void toHand(DelegateExecution execution, Runnable sending) {
        try {
            sending.run();
        } catch (Mailer.MailRefused refused) {
            BY_MAIL.set(execution, false);
            register.note(
                    execution.getProcessBusinessKey(),
                    "SUREL_DITOLAK",
                    "Surel kepada pengadu ditolak untuk seterusnya (%s); disampaikan petugas lewat jalan lain."
                            .formatted(refused.getMessage()),
                    Actor.SYSTEM);
            throw new BpmnError(MAIL_REFUSED);
        }
    }
}
