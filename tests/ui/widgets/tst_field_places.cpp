// SPDX-License-Identifier: Apache-2.0
#include "tests/core/versioning/field_pictures.h"
#include "tests/runner.h"
#include "ui/widgets/field_places.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstFieldPlaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreFoundWhereTheyStand() {
        const FieldPicture picture = leftfold::test::mockUpPicture();
        const FieldPlaces places(picture, 752, 0);
        for (const PictureSide side : {PictureSide::Old, PictureSide::New}) {
            for (std::size_t at = 0; at < places.fields(side).size(); ++at)
                QCOMPARE(places.fieldAt(places.box({side, at}).center()), (FieldSpot{side, at}));
        }
        QVERIFY(!places.fieldAt(places.gap().center()));
        QVERIFY(places.box({PictureSide::New, 6}).bottom() < places.height());
        QCOMPARE(FieldPlaces(picture, 752, 30).box({PictureSide::Old, 0}).top(), places.box({PictureSide::Old, 0}).top() - 30);
    }
    void linesAreFoundOnTheirWay() {
        const FieldPicture picture = leftfold::test::mockUpPicture();
        const FieldPlaces places(picture, 752, 0);
        for (std::size_t at = 0; at < picture.lines.size(); ++at) {
            const PictureLine& line = picture.lines[at];
            if (line.from && line.to && at != 4 && at != 5) // these two begin together
                QCOMPARE(places.lineAt(places.curvePlace(line, 0.4).toPoint()), at);
        }
        const int lost = places.box({PictureSide::Old, 5}).center().y();
        QCOMPARE(places.lineAt({places.gap().left() + 20, lost}), std::size_t{6});
    }
    void theOppositeIsTheOtherEnd() {
        const FieldPicture picture = leftfold::test::mockUpPicture();
        const FieldPlaces places(picture, 752, 0);
        QCOMPARE(*places.opposite({PictureSide::Old, 3}), (FieldSpot{PictureSide::New, 4}));
        QCOMPARE(places.opposite({PictureSide::New, 3})->side, PictureSide::Old); // added: what stands there
        const FieldPicture empty;
        QVERIFY(!FieldPlaces(empty, 752, 0).fieldAt({30, 30}));
        QVERIFY(!FieldPlaces(empty, 752, 0).noteArea().isEmpty());
    }
    void narrowWindowsKeepTheSidesApart() {
        const FieldPicture picture = leftfold::test::mockUpPicture();
        const FieldPlaces places(picture, 200, 0);
        QVERIFY(places.box({PictureSide::Old, 0}).right() < places.box({PictureSide::New, 0}).left());
    }
};

LEFTFOLD_TEST(TstFieldPlaces)
#include "tst_field_places.moc"
