<?php
// the least a theme shows: title, featured picture, content
?>
<!doctype html>
<html><head><title><?php wp_title(); ?></title></head><body>
<?php while ( have_posts() ) { the_post(); ?>
<h1><?php the_title(); ?></h1><?php the_post_thumbnail(); ?><article><?php the_content(); ?></article>
<?php } ?>
</body></html>
