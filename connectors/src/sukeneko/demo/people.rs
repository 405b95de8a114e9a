//! People who do not exist at places that do. Phone numbers start their local part with 0, which
//! no assigned number does; mail addresses are of domains reserved for examples.

use domain::person::Person;

use crate::sukeneko::demo::random::Random;

/// The person of that number: always the same one for a seed.
pub(super) fn person(seed: u64, number: u64) -> Person {
    let random = &mut Random::new(seed ^ 0x7065_6f70_6c65, number);
    let (family, family_kana, family_latin) = *random.pick(&FAMILY_NAMES);
    let (given, given_kana, given_latin) = *random.pick(&GIVEN_NAMES);
    let (postal_code, prefecture, city, town) = *random.pick(&PLACES);
    let (block, lot, house) = (random.between(1, 9), random.between(1, 30), random.between(1, 20));
    let building = *random.pick(&["", "", "コーポさくら", "メゾン青葉", "グランドハイツⅡ", "第①ビル"]);
    let (company, department) = if random.chance(8) {
        *random.pick(&[
            ("㈱みどり商事", "総務部"),
            ("有限会社ひかり工房", ""),
            ("株式会社髙山", "購買課"),
        ])
    } else {
        ("", "")
    };
    Person {
        family_name: family.to_owned(),
        given_name: given.to_owned(),
        family_kana: family_kana.to_owned(),
        given_kana: given_kana.to_owned(),
        company: company.to_owned(),
        department: department.to_owned(),
        postal_code: postal_code.to_owned(),
        prefecture: prefecture.to_owned(),
        city: city.to_owned(),
        street: format!("{town}{block}-{lot}-{house}"),
        building: if building.is_empty() {
            String::new()
        } else {
            format!("{building}{}号室", random.between(101, 909))
        },
        phone: phone(random),
        email: mail(random, given_latin, family_latin),
    }
}

fn phone(random: &mut Random) -> String {
    let (exchange, subscriber) = (random.below(1000), random.below(10_000));
    match random.below(4) {
        0 => format!("03-0{exchange:03}-{subscriber:04}"),
        1 => format!("0900{exchange:03}{subscriber:04}"),
        _ => format!("090-0{exchange:03}-{subscriber:04}"),
    }
}

fn mail(random: &mut Random, given: &str, family: &str) -> String {
    let host = random.pick(&["example.jp", "example.com"]);
    format!("{given}.{family}{}@{host}", random.below(100_000))
}

const FAMILY_NAMES: [(&str, &str, &str); 24] = [
    ("佐藤", "サトウ", "sato"),
    ("鈴木", "スズキ", "suzuki"),
    ("髙橋", "タカハシ", "takahashi"),
    ("田中", "タナカ", "tanaka"),
    ("伊藤", "イトウ", "ito"),
    ("渡邊", "ワタナベ", "watanabe"),
    ("山本", "ヤマモト", "yamamoto"),
    ("中村", "ナカムラ", "nakamura"),
    ("小林", "コバヤシ", "kobayashi"),
    ("加藤", "カトウ", "kato"),
    ("﨑山", "サキヤマ", "sakiyama"),
    ("吉田", "ヨシダ", "yoshida"),
    ("齋藤", "サイトウ", "saito"),
    ("濵田", "ハマダ", "hamada"),
    ("德永", "トクナガ", "tokunaga"),
    ("森", "モリ", "mori"),
    ("長谷川", "ハセガワ", "hasegawa"),
    ("五十嵐", "イガラシ", "igarashi"),
    ("勅使河原", "テシガワラ", "teshigawara"),
    ("表", "オモテ", "omote"),
    ("曽根", "ソネ", "sone"),
    ("能登", "ノト", "noto"),
    ("十川", "ソガワ", "sogawa"),
    ("瀨戸", "セト", "seto"),
];

const GIVEN_NAMES: [(&str, &str, &str); 20] = [
    ("花子", "ハナコ", "hanako"),
    ("太郎", "タロウ", "taro"),
    ("陽菜", "ヒナ", "hina"),
    ("蓮", "レン", "ren"),
    ("結衣", "ユイ", "yui"),
    ("大翔", "ヒロト", "hiroto"),
    ("美咲", "ミサキ", "misaki"),
    ("健一", "ケンイチ", "kenichi"),
    ("さくら", "サクラ", "sakura"),
    ("翔太", "ショウタ", "shota"),
    ("由美子", "ユミコ", "yumiko"),
    ("誠", "マコト", "makoto"),
    ("恵", "メグミ", "megumi"),
    ("隆", "タカシ", "takashi"),
    ("真由美", "マユミ", "mayumi"),
    ("学", "マナブ", "manabu"),
    ("凜", "リン", "rin"),
    ("幸子", "サチコ", "sachiko"),
    ("直樹", "ナオキ", "naoki"),
    ("千尋", "チヒロ", "chihiro"),
];

const PLACES: [(&str, &str, &str, &str); 25] = [
    ("1000005", "東京都", "千代田区", "丸の内"),
    ("1500001", "東京都", "渋谷区", "神宮前"),
    ("1940013", "東京都", "町田市", "原町田"),
    ("2200012", "神奈川県", "横浜市西区", "みなとみらい"),
    ("3300854", "埼玉県", "さいたま市大宮区", "桜木町"),
    ("2600026", "千葉県", "千葉市中央区", "千葉港"),
    ("0600001", "北海道", "札幌市中央区", "北一条西"),
    ("0300801", "青森県", "青森市", "新町"),
    ("9800811", "宮城県", "仙台市青葉区", "一番町"),
    ("9500087", "新潟県", "新潟市中央区", "東大通"),
    ("9200856", "石川県", "金沢市", "昭和町"),
    ("3800824", "長野県", "長野市", "南長野"),
    ("4200857", "静岡県", "静岡市葵区", "御幸町"),
    ("4600008", "愛知県", "名古屋市中区", "栄"),
    ("5100075", "三重県", "四日市市", "安島"),
    ("5300001", "大阪府", "大阪市北区", "梅田"),
    ("6048005", "京都府", "京都市中京区", "三条通河原町東入"),
    ("6500021", "兵庫県", "神戸市中央区", "三宮町"),
    ("7000023", "岡山県", "岡山市北区", "駅前町"),
    ("7300011", "広島県", "広島市中区", "基町"),
    ("7600023", "香川県", "高松市", "寿町"),
    ("7900004", "愛媛県", "松山市", "大街道"),
    ("8100001", "福岡県", "福岡市中央区", "天神"),
    ("8900053", "鹿児島県", "鹿児島市", "中央町"),
    ("9000006", "沖縄県", "那覇市", "おもろまち"),
];
