// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <string_view>

/// Who and what appears in the story: people, places, products, words. Text of many scripts, for readers to get right.
namespace leftfold::story::cast {

struct Person {
    std::string_view first;
    std::string_view last;
    std::string_view mail; ///< before the @
};

inline constexpr std::array people{Person{"Zoë", "Ångström", "zoe"}, Person{"Jürgen", "Weiß", "juergen.weiss"},
    Person{"小明", "王", "xiaoming.wang"}, Person{"Åsa", "Öberg", "asa"}, Person{"Łukasz", "Wójcik", "lukasz"},
    Person{"José", "Núñez Peña", "jose.nunez"}, Person{"Thị Hoa", "Nguyễn", "hoa.nguyen"}, Person{"Ólafur", "Þórðarson", "olafur"},
    Person{"Aoife", "O'Brien", "aoife"}, Person{"ليلى", "حداد", "layla.haddad"}, Person{"Иван", "Петров", "ivan.petrov"},
    Person{"花子", "山田", "hanako"}, Person{"Élodie", "Lefèvre", "elodie"}, Person{"Ayşe", "Yılmaz", "ayse"},
    Person{"Miriam", "Cohen", "miriam"}, Person{"Tuomas", "Mäkelä", "tuomas"}, Person{"Priya", "Raghunathan", "priya"},
    Person{"Matteo", "Rossi", "matteo"}, Person{"Kwame", "Mensah", "kwame"}, Person{"Ελένη", "Παπαδοπούλου", "eleni"},
    Person{"Sam", "Taylor", "sam"}, Person{"Maja", "Šarić", "maja"}, Person{"지우", "김", "jiwoo.kim"},
    Person{"Bruno", "Gonçalves", "bruno"}};

struct Place {
    std::string_view city;
    std::string_view postcode;
    std::string_view country;
    std::string_view street;
};

inline constexpr std::array places{Place{"Konstanz", "78462", "DE", "Hafenstraße 6"}, Place{"Wien", "1070", "AT", "Neubaugasse 12/4"},
    Place{"Zürich", "8004", "CH", "Langstrasse 101"}, Place{"København", "2200", "DK", "Nørrebrogade 44"},
    Place{"上海", "200040", "CN", "南京西路 1266 号"}, Place{"Köln", "50667", "DE", "Hohe Straße 1"},
    Place{"Łódź", "90-001", "PL", "ulica Piotrkowska 77"}, Place{"Reykjavík", "101", "IS", "Laugavegur 28"},
    Place{"São Paulo", "01310-100", "BR", "Avenida Paulista 900"}, Place{"Bergen", "5003", "NO", "Bryggen 15"},
    Place{"Dublin", "D02 X285", "IE", "Grafton Street 9"}, Place{"東京", "150-0001", "JP", "神宮前 1-2-3"}};

struct Product {
    std::string_view sku;
    std::string_view name;
    int price; ///< cents
    int grams;
};

/// The first are the ones that sell best.
inline constexpr std::array products{Product{"TEA-42", "Darjeeling First Flush, 250 g", 2495, 290},
    Product{"CUP-07", "Teebecher, glasiert", 1250, 340}, Product{"TEA-17", "煎茶 Sencha, 100 g", 1890, 130},
    Product{"POT-03", "Iron teapot, 0.8 l", 6400, 1900}, Product{"TEA-08", "Earl Grey, 500 g", 2150, 540},
    Product{"STR-11", "Sieb, Edelstahl", 795, 60}, Product{"MAT-21", "抹茶 Matcha, 30 g", 2990, 75},
    Product{"TEA-90", "Rooibos Vanille, 250 g", 1195, 280}, Product{"SPN-02", "Löffel, Olivenholz", 640, 30},
    Product{"BOX-05", "Dose, japanisches Papier", 990, 150}, Product{"TEA-66", "普洱 Pu-Erh 2011, cake", 5450, 357},
    Product{"KET-01", "Kettle with thermometer", 8900, 1450}};

inline constexpr std::array notes{std::string_view("礼物，请包装 🎁"), std::string_view("Bitte beim Nachbarn abgeben (Weiß, 2. Stock)"),
    std::string_view("Customer asks for a \"quiet\" parcel: no logo\non the box."), std::string_view("Ring twice, the dog is friendly."),
    std::string_view("يرجى الاتصال قبل التسليم"), std::string_view("Déposer à la loge du gardien, merci !"),
    std::string_view("Invoice to the company: C:\\Belege\\2026"), std::string_view("Ждёт посылку до пятницы")};

inline constexpr std::array failures{std::string_view("3DS timeout"), std::string_view("insufficient funds"),
    std::string_view("card expired"), std::string_view("issuer unavailable"), std::string_view("do not honour")};

inline constexpr std::array returnReasons{std::string_view("arrived broken"), std::string_view("wrong article"),
    std::string_view("not as described"), std::string_view("changed my mind"), std::string_view("zu spät für das Fest")};

inline constexpr std::array cancelReasons{
    std::string_view("ordered twice"), std::string_view("found it cheaper"), std::string_view("delivery takes too long")};

inline constexpr std::array carriers{std::string_view("DHL"), std::string_view("DPD"), std::string_view("Post"), std::string_view("UPS")};
inline constexpr std::array codes{std::string_view("WELCOME5"), std::string_view("TEE-ZEIT"), std::string_view("春节10")};
inline constexpr std::array suppliers{
    std::string_view("Darjeeling Estates Ltd."), std::string_view("Kyūshū Tea 協同組合"), std::string_view("Töpferei Höhr")};
inline constexpr std::array channels{std::string_view("web"), std::string_view("app"), std::string_view("phone")};

} // namespace leftfold::story::cast
