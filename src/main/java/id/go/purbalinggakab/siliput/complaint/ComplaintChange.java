package id.go.purbalinggakab.siliput.complaint;

import id.go.purbalinggakab.siliput.complaint.ComplaintCases.ComplaintCase;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What may be changed of a complaint that is on its way. */
public enum ComplaintChange {
    RECLASSIFY,
    NAMED,
    EXAMINERS,
    WITHDRAWN,
    REOPENED;

    /** Those that make sense where it stands, so that a form offers no case that would refuse them. */
    public static List<ComplaintChange> possible(ComplaintCase found, CaseStatus status, Instant now) {
        return switch (status) {
            case ADUAN_DITERIMA, ADUAN_PERLU_KELENGKAPAN -> List.of(NAMED, WITHDRAWN);
            case ADUAN_DITANGANI, ADUAN_DIBUKA_KEMBALI ->
                found.complaintClass().equals(Optional.of(ComplaintClass.BERKADAR_PENGAWASAN))
                        ? List.of(RECLASSIFY, NAMED, EXAMINERS, WITHDRAWN)
                        : List.of(RECLASSIFY, NAMED, WITHDRAWN);
            case ADUAN_DIJAWAB ->
                found.reopenUntil().filter(now::isBefore).isPresent() ? List.of(NAMED, REOPENED) : List.of(NAMED);
            default -> List.of();
        };
    }
}
