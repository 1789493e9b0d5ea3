package id.go.purbalinggakab.siliput.identity;

/** The name of a person or an office as it is typed or pasted: one line, without what nobody sees. */
public final class PersonName {

    private PersonName() {}

    /** Blank where nothing can be seen. */
    public static String cleaned(String typed) {
        return typed == null
                ? ""
                : typed.replaceAll("[\\p{Cf}\\u115F\\u1160\\u3164\\uFFA0]", "")
                        .replaceAll("[\\p{Cntrl}\\p{Z}]+", " ")
                        .strip();
    }
}
