// SPDX-License-Identifier: Apache-2.0
#include "core/storage/member_facts.h"
#include "tests/runner.h"

using namespace leftfold;

class TstMemberFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void threeLevels() {
        const std::vector<std::optional<std::string>> documents{R"({"type":"a","meta":{"by":"me","deep":{"x":{"y":1}}},"list":[1]})",
            R"({"type":"b","meta":{"by":null}})", std::nullopt, "no json"};
        const auto members = membersOf(documents);
        std::vector<std::string> paths;
        for (const auto& member : members) {
            std::string path;
            for (const auto& name : member.path)
                path += '/' + name;
            paths.push_back(path);
        }
        QCOMPARE(paths, (std::vector<std::string>{"/list", "/meta", "/type", "/meta/by", "/meta/deep", "/meta/deep/x"}));
        QCOMPARE(members[1].objects, 2);
        QCOMPARE(members[2].facts.values, 2);
        QCOMPARE(members[3].facts.values, 1);
    }

    void manyMembersAreBounded() {
        std::string document = "{";
        for (int at = 0; at < 5000; ++at)
            document += (at == 0 ? "\"m" : ",\"m") + std::to_string(at) + "\":1";
        QVERIFY(membersOf(std::vector<std::optional<std::string>>{document + "}"}).size() <= 300);
        const auto members = membersOf(std::vector<std::optional<std::string>>{R"({"below":)" + document + R"(},"last":1})"});
        QVERIFY(std::any_of(members.begin(), members.end(), [](const MemberFacts& each) { return each.path.front() == "last"; }));
    }
};

LEFTFOLD_TEST(TstMemberFacts)
#include "tst_member_facts.moc"
