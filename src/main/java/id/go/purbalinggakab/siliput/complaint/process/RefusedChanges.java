package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases.ComplaintCase;
import id.go.purbalinggakab.siliput.complaint.ComplaintChange;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Why a complaint cannot be changed as asked, said so that an officer knows what to do instead. */
@Component
@RequiredArgsConstructor
class RefusedChanges {

    private final ComplaintCases cases;
    private final Register register;

    String notRunning(String number, ComplaintChange change) {
        var until = cases.find(number).flatMap(ComplaintCase::reopenUntil);
        if (cases.find(number).isEmpty()) {
            return "Aduan %s tidak ditemukan. Periksa nomornya.".formatted(number);
        }
        return change == ComplaintChange.REOPENED && until.isPresent()
                ? "Masa keberatan aduan %s berakhir pada %s. Catat sebagai aduan baru."
                        .formatted(number, IndonesianTime.dateTime(until.get()))
                : "Aduan %s sudah ditutup (%s). Hanya aduan yang masih berjalan dapat diubah."
                        .formatted(
                                number,
                                register.find(number)
                                        .map(CaseSummary::status)
                                        .map(status -> status.label())
                                        .orElse(""));
    }

    String notAnswered(String number) {
        return "Aduan %s belum dijawab; dibuka kembali hanya aduan yang sudah dijawab, dalam 10 hari kerja."
                .formatted(number);
    }
}
