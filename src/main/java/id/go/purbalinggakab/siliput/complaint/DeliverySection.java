package id.go.purbalinggakab.siliput.complaint;

import id.go.purbalinggakab.siliput.complaint.Deliveries.Delivery;
import id.go.purbalinggakab.siliput.complaint.Deliveries.What;
import id.go.purbalinggakab.siliput.register.CasePart;
import id.go.purbalinggakab.siliput.register.CaseRow;
import id.go.purbalinggakab.siliput.register.CaseRows;
import id.go.purbalinggakab.siliput.register.CaseSection;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What reached a complainant. What a person wrote about it and the mail's id stay in the complaint's own tables. */
@Component
@RequiredArgsConstructor
class DeliverySection implements CaseSection {

    static final String DELIVERY = "DELIVERY";

    private final Deliveries deliveries;

    @Override
    public String name() {
        return DELIVERY;
    }

    @Override
    public Map<String, CaseRow> rows(String number) {
        return CaseRows.named(
                deliveries.of(number),
                row -> "DELIVERY:%s:%d".formatted(row.what(), row.round()),
                DeliverySection::row);
    }

    private static CaseRow row(Delivery delivery) {
        return CaseRow.empty()
                .with("what", delivery.what().name())
                .with("round", delivery.round())
                .with("channel", delivery.channel())
                .with("sent", delivery.sent())
                .with("refused", delivery.refusal().isPresent())
                .with("deliveredAt", delivery.deliveredAt());
    }

    @Override
    public List<CasePart> parts(CaseRows rows) {
        return CasePart.table(
                "penyampaian",
                "Penyampaian kepada pengadu",
                List.of("Apa", "Kanal", "Waktu"),
                rows.of(DELIVERY).stream()
                        .map(row -> List.of(
                                What.valueOf(row.fact("what")).label(),
                                ComplaintChannel.valueOf(row.fact("channel")).label(),
                                row.instant("deliveredAt").isPresent()
                                        ? row.time("deliveredAt")
                                        : row.is("refused") ? "ditolak server surel" : "belum terkirim"))
                        .toList());
    }
}
