import Heshu
