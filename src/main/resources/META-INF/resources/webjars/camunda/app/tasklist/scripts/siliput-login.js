// The one login is /masuk: the web application's own login form would refuse the right password.
import { loginOutside } from '/siliput/login.js';

loginOutside();

export default [];
