<?php
// install.php ADDRESS SITE: waits for the server, drives the installer's page by one POST, then adds an author with
// an application password and a category.
list( , $address, $site ) = $argv;

$form = http_build_query( array(
	'weblog_title'    => 'Dinkominfo Purbalingga',
	'user_name'       => 'admin',
	'admin_password'  => 'only-for-tests',
	'admin_password2' => 'only-for-tests',
	'pw_weak'         => '1',
	'admin_email'     => 'admin@situs.test',
	'blog_public'     => '0',
	'language'        => '',
) );
$post = stream_context_create( array( 'http' => array(
	'method'  => 'POST',
	'header'  => 'Content-Type: application/x-www-form-urlencoded',
	'content' => $form,
	'timeout' => 60,
) ) );
for ( $try = 0; $try < 100 && false === @file_get_contents( "$address/readme.html" ); $try++ ) {
	usleep( 100000 );
}
$page = file_get_contents( "$address/wp-admin/install.php?step=2", false, $post );
if ( false === strpos( (string) $page, 'Success' ) ) {
	fwrite( STDERR, strip_tags( (string) $page ) );
	exit( 4 );
}

$_SERVER['HTTP_HOST'] = parse_url( $address, PHP_URL_HOST ) . ':' . parse_url( $address, PHP_URL_PORT );
require "$site/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/taxonomy.php';
switch_theme( 'uji' );
$author = wp_insert_user( array( 'user_login' => 'siliput', 'user_pass' => wp_generate_password(), 'role' => 'author' ) );
wp_insert_category( array( 'cat_name' => 'Berita', 'category_nicename' => 'berita' ) );
list( $password ) = WP_Application_Passwords::create_new_application_password( $author, array( 'name' => 'Siliput' ) );
echo "ready siliput $password\n";
