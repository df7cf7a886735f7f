// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/field_picture_layout.h"
#include "tests/core/versioning/field_pictures.h"
#include "tests/runner.h"
#include <random>

using namespace leftfold;
using namespace leftfold::test;

namespace {

FieldPicture picture(std::size_t before, std::size_t after, const std::vector<std::pair<int, int>>& lines) {
    FieldPicture made;
    for (std::size_t at = 0; at < before; ++at)
        made.before.emplace_back().name = "o" + std::to_string(at);
    for (std::size_t at = 0; at < after; ++at)
        made.after.emplace_back().name = "n" + std::to_string(at);
    for (const auto& [from, to] : lines) {
        auto& line = made.lines.emplace_back();
        line.label = "move";
        if (from >= 0)
            line.from = static_cast<std::size_t>(from);
        if (to >= 0)
            line.to = static_cast<std::size_t>(to);
    }
    return made;
}

std::string names(const std::vector<PictureField>& fields) {
    std::string text;
    for (const auto& field : fields)
        text += field.name + ' ';
    return text;
}

bool isStacked(const std::vector<PictureField>& fields, double rows) {
    double next = 0;
    for (const auto& field : fields) {
        if (field.y < next || field.y + 1 > rows)
            return false;
        next = field.y + 1;
    }
    return true;
}

} // namespace

class TstFieldPictureLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newFieldsStandByTheirOrigins() {
        auto made = picture(3, 4, {{2, 0}, {0, 2}, {1, 1}, {0, 3}});
        arrange(made);
        QCOMPARE(names(made.after), std::string("n2 n3 n1 n0 "));
        QCOMPARE(*made.lines.front().to, std::size_t{3});
    }
    void addedOnesStandBehindTheStepBefore() {
        auto made = picture(2, 3, {{0, 0}, {1, 1}, {-1, 2}});
        made.lines[0].steps = {0};
        made.lines[1].steps = {5};
        made.lines[2].steps = {2};
        arrange(made);
        QCOMPARE(names(made.after), std::string("n0 n2 n1 "));
    }
    void labelsKeepOutOfEachOther() {
        auto made = picture(1, 3, {{0, 0}, {0, 1}, {0, 2}});
        for (std::size_t at = 0; at < 3; ++at)
            made.lines[at].label += std::to_string(at);
        made.before.front().y = 0;
        arrange(made);
        QVERIFY(made.lines[0].labelShown);
        QVERIFY(made.lines[0].labelAt != made.lines[1].labelAt || made.lines[1].labelAt != made.lines[2].labelAt || made.rows > 2);
    }
    /// Whatever is connected: boxes of a side never overlap, and the picture is no higher than its longer side.
    void boxesNeverOverlap() {
        std::mt19937 random(3);
        for (int round = 0; round < 400; ++round) {
            const auto before = random() % 40;
            const auto after = random() % 40;
            std::vector<std::pair<int, int>> lines;
            for (auto left = before && after ? random() % 60 : 0; left > 0; --left)
                lines.emplace_back(static_cast<int>(random() % before), static_cast<int>(random() % after));
            auto made = picture(before, after, lines);
            arrange(made);
            QCOMPARE(made.rows, static_cast<double>(std::max(before, after)));
            QVERIFY(isStacked(made.before, made.rows) && isStacked(made.after, made.rows));
            QCOMPARE(made.lines.size(), lines.size());
        }
    }
};

LEFTFOLD_TEST(TstFieldPictureLayout)
#include "tst_field_picture_layout.moc"
