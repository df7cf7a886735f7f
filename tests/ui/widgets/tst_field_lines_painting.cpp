// SPDX-License-Identifier: Apache-2.0
#include "tests/core/versioning/field_pictures.h"
#include "tests/runner.h"
#include "tests/ui/widgets/painted.h"
#include "ui/widgets/field_lines_painting.h"
#include "ui/widgets/theme.h"

using namespace leftfold;
using namespace leftfold::ui;
using namespace leftfold::ui::test;

namespace {

QImage painted(const FieldPicture& picture, const FieldLinesLook& look = {}) {
    QImage image(752, 320, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    paintFieldLines(painter, FieldPlaces(picture, 752, 0), look, image.rect());
    return image;
}

} // namespace

class TstFieldLinesPainting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fatesHaveTheirColors() {
        QCOMPARE(fateColor(FieldFate::Moved), tokens().accent);
        QCOMPARE(fateColor(FieldFate::Lost), tokens().removed);
        QVERIFY(fateColor(FieldFate::Split) != tokens().accent);
        const QImage image = painted(leftfold::test::mockUpPicture());
        for (const FieldFate fate : {FieldFate::Moved, FieldFate::Changed, FieldFate::Split, FieldFate::Lost})
            QVERIFY(count(image, fateColor(fate)) > 5);
        QCOMPARE(count(image, Qt::magenta), 0);
    }
    void otherStepsFade() {
        FieldLinesLook look;
        look.step = 5;
        const QImage image = painted(leftfold::test::mockUpPicture(), look);
        QCOMPARE(count(image, fateColor(FieldFate::Changed)), 0);
        QVERIFY(count(image, fateColor(FieldFate::Moved)) > 50);
    }
    void aConnectionUnderWayIsDrawn() {
        FieldLinesLook look;
        const FieldPicture picture = leftfold::test::pictureOf("[]", {R"({"a":1})"});
        const int before = count(painted(picture), tokens().accent);
        look.drawnFrom = FieldSpot{PictureSide::Old, 0};
        look.drawnTo = {400, 200};
        QVERIFY(count(painted(picture, look), tokens().accent) > before + 100);
    }
    void wordsSayWhatIsMissing() {
        FieldPicture picture;
        QVERIFY(noteWords(picture).startsWith(QStringLiteral("No stored event of this version")));
        picture.events = 5;
        QVERIFY(noteWords(picture).isEmpty());
        picture.cut = true;
        QVERIFY(!noteWords(picture).isEmpty());
        PictureField lost;
        QCOMPARE(lossWords(lost), QStringLiteral("removed"));
        lost.share = 0.12;
        QCOMPARE(lossWords(lost), QStringLiteral("removed: 12 % of events lose a value"));
        picture.unchanged = 14;
        QCOMPARE(foldWords(picture), QStringLiteral("Fold 14 unchanged fields"));
    }
};

LEFTFOLD_TEST(TstFieldLinesPainting)
#include "tst_field_lines_painting.moc"
