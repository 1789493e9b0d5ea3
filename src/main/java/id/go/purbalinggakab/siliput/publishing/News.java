package id.go.purbalinggakab.siliput.publishing;

import java.util.List;
import java.util.Optional;

/** The built-in news pages' articles, newest first. */
public interface News {

    /** @param page counted from 0 */
    List<Article> latest(int page, int size);

    int count();

    /** Hidden and retracted ones too; whoever shows them keeps their text back. */
    Optional<Article> find(String slug);

    /** The EXIF-free JPEG of an article's n-th picture, counted from 1. */
    Optional<byte[]> picture(String slug, int n);
}
