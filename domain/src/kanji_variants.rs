//! 異体字: old and variant forms of kanji, and the one form that stands for all of them when two
//! texts are compared. Data; what compares is `text`.

use std::sync::LazyLock;

/// Each word is the common form followed by its variants. Forms that NFKC unifies are not listed.
const GROUPS: [&str; 4] = [
    // 常用漢字表 (平成22年内閣告示第2号): the 康熙字典体 in brackets, and JIS forms of the same kind.
    "
    亜亞 悪惡 圧壓 囲圍 医醫 為爲 壱壹 飲飮 隠隱 栄榮 営營 鋭銳 衛衞 駅驛 悦悅 閲閱 円圓
    塩鹽 縁緣 艶艷 応應 欧歐 殴毆 桜櫻 奥奧 横橫 温溫 穏穩 仮假 価價 画畫 会會 絵繪 壊壞
    懐懷 概槪 拡擴 殻殼 覚覺 学學 岳嶽 楽樂 渇渴 缶罐 巻卷 陥陷 勧勸 寛寬 関關 歓歡 観觀
    顔顏 気氣 帰歸 亀龜 偽僞 戯戲 犠犧 旧舊 拠據 挙擧 虚虛 峡峽 挟挾 狭狹 教敎 郷鄕 暁曉
    区區 駆驅 勲勳 薫薰 径徑 茎莖 恵惠 掲揭 渓溪 経經 蛍螢 軽輕 継繼 鶏鷄 芸藝 撃擊 欠缺
    研硏 県縣 倹儉 剣劍 険險 圏圈 検檢 献獻 権權 顕顯 験驗 厳嚴 戸戶 呉吳 娯娛 広廣 効效
    恒恆 黄黃 鉱鑛 号號 告吿 国國 黒黑 砕碎 済濟 斎齋 歳歲 剤劑 雑雜 参參 桟棧 蚕蠶 惨慘
    産產 賛贊 残殘 糸絲 歯齒 児兒 辞辭 湿濕 実實 写寫 舎舍 釈釋 寿壽 収收 従從 渋澁 獣獸
    縦縱 粛肅 処處 緒緖 叙敍 尚尙 将將 称稱 渉涉 焼燒 証證 奨奬 条條 状狀 乗乘 浄淨 剰剩
    畳疊 縄繩 壌壤 嬢孃 譲讓 醸釀 触觸 嘱囑 真眞 寝寢 慎愼 尽盡 図圖 粋粹 酔醉 穂穗 随隨
    髄髓 枢樞 数數 瀬瀨 声聲 青靑 斉齊 清淸 静靜 税稅 窃竊 摂攝 説說 絶絕 専專 浅淺 戦戰
    践踐 銭錢 潜潛 繊纖 禅禪 双雙 壮壯 争爭 荘莊 捜搜 挿插 巣巢 曽曾 痩瘦 装裝 総總 騒騷
    増增 蔵藏 臓臟 即卽 属屬 続續 堕墮 対對 体體 帯帶 滞滯 台臺 滝瀧 択擇 沢澤 脱脫 担擔
    単單 胆膽 団團 断斷 弾彈 遅遲 痴癡 虫蟲 昼晝 鋳鑄 庁廳 徴徵 聴聽 勅敕 鎮鎭 逓遞 鉄鐵
    点點 転轉 伝傳 灯燈 当當 党黨 盗盜 稲稻 闘鬭鬪鬬鬥 徳德 独獨 読讀 届屆 内內 弐貳 悩惱
    脳腦 覇霸 拝拜 廃廢 売賣 麦麥 発發 髪髮 抜拔 晩晚 蛮蠻 秘祕 浜濱 瓶甁 払拂 仏佛 併倂
    並竝 餅餠 辺邊 変變 歩步 舗舖 宝寶 豊豐 褒襃 没沒 翻飜 毎每 万萬 満滿 麺麵 黙默 弥彌
    訳譯 薬藥 与與 予豫 余餘 誉譽 揺搖 様樣 謡謠 来來 頼賴 乱亂 覧覽 竜龍 両兩 猟獵 緑綠
    涙淚 塁壘 礼禮 励勵 戻戾 霊靈 隷隸 齢齡 暦曆 歴歷 恋戀 錬鍊 炉爐 労勞 郎郞 楼樓 篭籠
    録錄 湾灣 弁辨瓣辯
    ",
    // 戸籍法施行規則 別表第二 (人名用漢字): characters listed there as forms of one another.
    "
    尭堯 巌巖 掴摑 彦彥 桧檜 槙槇 瑶瑤 祢禰 祷禱 禄祿 穣穰 箪簞 聡聰 遥遙 亘亙 凛凜 晃晄
    晋晉 萌萠 富冨 野埜 峰峯 島嶋 園薗 杯盃 涼凉 駆駈
    ",
    // 表外漢字字体表 (国語審議会 2000): 簡易慣用字体 and 拡張新字体.
    "
    唖啞 嘘噓 頴穎 鴎鷗 躯軀 鴬鶯 撹攪 麹麴 鹸鹼 噛嚙 繍繡 蒋蔣 醤醬 掻搔 屏屛 并幷 沪濾
    芦蘆 蝋蠟 弯彎 焔焰 砿礦 讃讚 顛顚 巔巓 醗醱 溌潑 輌輛 繋繫 涜瀆 侭儘 薮藪 蝿蠅 媯嬀
    騨驒 倶俱 侠俠 呑吞 妍姸 蝉蟬 莱萊 葱蔥 頬頰 填塡 剥剝 桝枡 鯵鰺 梼檮 涛濤 迩邇 潅灌
    諌諫 頚頸 蕊蘂 賎賤 壷壺 砺礪 竃竈 鈩鑪 渓谿 栖棲
    ",
    // Forms usual in surnames and place names that those tables do not have.
    "
    高髙 崎﨑嵜 辺邉 浜濵 島嶌 吉𠮷 柳栁 桑桒 淵渕渊 橋槗 館舘 松枩 秋穐 留畄 喜㐂 船舩
    鶴靏靍 剣劔劒釼 国圀 宝寳 土圡 博愽 強强 鉄鐡 昇曻 梅楳 群羣 隣鄰 蘇蘓 卯夘 珍珎 兎兔
    略畧 裏裡 戸户 姫姬
    ",
];

/// The block that almost every kanji is in.
const BLOCK: std::ops::RangeInclusive<char> = '\u{4E00}'..='\u{9FFF}';
const BLOCK_LEN: usize = 0x9FFF - 0x4E00 + 1;

/// From a kanji to the form that stands for it.
pub(crate) struct Variants {
    /// By place in the block; NUL where a character stands for itself.
    block: Vec<char>,
    /// Variants outside the block: a handful.
    others: Vec<(char, char)>,
}

impl Variants {
    pub(crate) fn table() -> &'static Variants {
        static TABLE: LazyLock<Variants> = LazyLock::new(Variants::new);
        &TABLE
    }

    /// The form that stands for `kanji`: itself for most.
    pub(crate) fn canonical(&self, kanji: char) -> char {
        if BLOCK.contains(&kanji) {
            match self.block[place(kanji)] {
                '\0' => kanji,
                canonical => canonical,
            }
        } else {
            let listed = self.others.iter().find(|(variant, _)| *variant == kanji);
            listed.map_or(kanji, |(_, canonical)| *canonical)
        }
    }

    fn new() -> Variants {
        let mut variants = Variants {
            block: vec!['\0'; BLOCK_LEN],
            others: Vec::new(),
        };
        for (canonical, variant) in pairs() {
            if BLOCK.contains(&variant) {
                variants.block[place(variant)] = canonical;
            } else {
                variants.others.push((variant, canonical));
            }
        }
        variants
    }
}

fn place(kanji: char) -> usize {
    kanji as usize - *BLOCK.start() as usize
}

fn pairs() -> impl Iterator<Item = (char, char)> {
    GROUPS
        .iter()
        .flat_map(|group| group.split_whitespace())
        .flat_map(|word| {
            let mut forms = word.chars();
            let canonical = forms.next().unwrap_or_default();
            forms.map(move |variant| (canonical, variant))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;
    use unicode_normalization::UnicodeNormalization as _;

    #[test]
    fn every_variant_has_one_canonical_form_that_is_no_variant() {
        let mut seen = HashMap::new();
        for (canonical, variant) in pairs() {
            assert_eq!(seen.insert(variant, canonical), None, "{variant} is listed twice");
        }
        for (variant, canonical) in &seen {
            assert!(!seen.contains_key(canonical), "{variant}{canonical} goes on");
        }
        assert!(seen.len() > 400);
    }

    #[test]
    fn nfkc_leaves_both_alone() {
        for (canonical, variant) in pairs() {
            assert!(
                [canonical, variant].into_iter().nfkc().eq([canonical, variant]),
                "{variant}"
            );
        }
    }

    #[test]
    fn table() {
        for (from, to) in [
            ('髙', '高'),
            ('﨑', '崎'),
            ('濱', '浜'),
            ('澤', '沢'),
            ('邊', '辺'),
            ('邉', '辺'),
        ] {
            assert_eq!(Variants::table().canonical(from), to);
            assert_eq!(Variants::table().canonical(to), to);
        }
        assert_eq!(Variants::table().canonical('𠮷'), '吉');
        assert_eq!(Variants::table().canonical('猫'), '猫');
        assert_eq!(Variants::table().canonical('A'), 'A');
    }
}
