/// Words of the simplified script as the traditional one writes them, so that a table holds each word once.
///
/// Characters are replaced one by one. Where several traditional ones belong to one simplified character the commonest in reports of
/// Hong Kong, Macau and Taiwan stands here; other spellings are entries of their own. Source: the comparison of standard and traditional
/// characters in 通用规范汉字表 (State Council, 2013), as far as the tables need it.
public enum TraditionalScript {
  private static let simplified =
    "万与专业丛东两严个临为义乌乐乡书买争于亏亚产亩亲亿仅从仑仓众优会传伤伦体余侧俩债偿储兑兰关兹内冈册军农冲决况净准减几击划"
    + "刚别剂剧办务动区医华单占卢却厂历压县参双发叙叠台号吨员团园国图圆圣场块坚坝声处备复头奋学实宽宾对导寿将尔层届属岁岗岛币带"
    + "帧帮干库应开张强当录径总戏战户托执扩扫护报担拟拨择挝换据揽摄摇撑数断无旧时昼术机杀杂权条来枣枪标栋树样档桥桩检槛欧残气氢"
    + "汤沟没泽测济涝润涨渔温游湾湿满灯灾点烟热玛环现电疗盏监盘码确礼离种积税稳窝笋笔筑筹签类粮红约级纪纲纳纸纽线组织经统绩续维"
    + "缅缕编缩缴网罗罚联胜艺节苏范药莱莲营萨蓝虾补袜装裤观规视誉计订认训许论设证评识诊试话误说诺读课调谈谓谢贝负财账货购贯贰贴"
    + "贷资赔赞赶车轨转轮轻载较辆辑输边达过运还这进违邮邻鉴针钛钟钢钨钱钼铀铁铅铜铝铢铬银铺链销锌锡锭锰镁镇镍镑长门问间闸队际陆"
    + "险随难韦韩页顶顷项顿预频颗题额风饼馆马验骤鱼鲁鲜鸡鸣鸭鹅麦齐龄龙"

  private static let traditional =
    "萬與專業叢東兩嚴個臨為義烏樂鄉書買爭於虧亞產畝親億僅從侖倉眾優會傳傷倫體餘側倆債償儲兌蘭關茲內岡冊軍農衝決況淨準減幾擊劃"
    + "剛別劑劇辦務動區醫華單佔盧卻廠曆壓縣參雙發敘疊臺號噸員團園國圖圓聖場塊堅壩聲處備復頭奮學實寬賓對導壽將爾層屆屬歲崗島幣帶"
    + "幀幫幹庫應開張強當錄徑總戲戰戶託執擴掃護報擔擬撥擇撾換據攬攝搖撐數斷無舊時晝術機殺雜權條來棗槍標棟樹樣檔橋樁檢檻歐殘氣氫"
    + "湯溝沒澤測濟澇潤漲漁溫遊灣濕滿燈災點煙熱瑪環現電療盞監盤碼確禮離種積稅穩窩筍筆築籌籤類糧紅約級紀綱納紙紐線組織經統績續維"
    + "緬縷編縮繳網羅罰聯勝藝節蘇範藥萊蓮營薩藍蝦補襪裝褲觀規視譽計訂認訓許論設證評識診試話誤說諾讀課調談謂謝貝負財賬貨購貫貳貼"
    + "貸資賠贊趕車軌轉輪輕載較輛輯輸邊達過運還這進違郵鄰鑑針鈦鐘鋼鎢錢鉬鈾鐵鉛銅鋁銖鉻銀鋪鏈銷鋅錫錠錳鎂鎮鎳鎊長門問間閘隊際陸"
    + "險隨難韋韓頁頂頃項頓預頻顆題額風餅館馬驗驟魚魯鮮雞鳴鴨鵝麥齊齡龍"

  /// For every character from U+4E00 the traditional one, or 0.
  private static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 0x5200)
    for (scalar, other) in zip(simplified.unicodeScalars, traditional.unicodeScalars) {
      table[Int(scalar.value) - 0x4E00] = UInt16(truncatingIfNeeded: other.value)
    }
    return table
  }()

  /// The word in the traditional script; nil where it is written the same.
  public static func form(of word: String) -> String? {
    var hasOther = false
    for scalar in word.unicodeScalars where other(scalar) != nil {
      hasOther = true
      break
    }
    guard hasOther else { return nil }
    var form = String.UnicodeScalarView()
    for scalar in word.unicodeScalars { form.append(other(scalar) ?? scalar) }
    return String(form)
  }

  private static func other(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let place = Int(scalar.value) - 0x4E00
    guard place >= 0, place < table.count, table[place] != 0 else { return nil }
    return Unicode.Scalar(table[place])
  }
}
