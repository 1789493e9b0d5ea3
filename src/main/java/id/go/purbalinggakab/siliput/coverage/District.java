package id.go.purbalinggakab.siliput.coverage;

import java.util.List;

/** The 18 kecamatan of the regency: the product is coverage "di lingkungan Kabupaten Purbalingga" (clause 5). */
public final class District {

    public static final List<String> ALL = List.of(
            "Bobotsari",
            "Bojongsari",
            "Bukateja",
            "Kaligondang",
            "Kalimanah",
            "Karanganyar",
            "Karangjambu",
            "Karangmoncol",
            "Karangreja",
            "Kejobong",
            "Kemangkon",
            "Kertanegara",
            "Kutasari",
            "Mrebet",
            "Padamara",
            "Pengadegan",
            "Purbalingga",
            "Rembang");

    private District() {}

    /** Whether a stated district lies inside the regency; an unstated one is taken to. */
    public static boolean isInside(String district) {
        return district.isBlank() || ALL.stream().anyMatch(name -> name.equalsIgnoreCase(district.strip()));
    }
}
