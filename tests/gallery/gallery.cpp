// SPDX-License-Identifier: Apache-2.0
// leftfold-gallery OUTDIR [STORE] [--compare REFERENCE]: every page of the studio as a picture. Exit 0: drawn, and as the
// reference; 1: not drawn, or another picture; 77: nothing compared, as the fonts are missing.
#include "core/jobs/write_demo.h"
#include "core/storage/sql/sql_event_sink.h"
#include "tests/gallery/pictures.h"
#include "tests/gallery/scenes.h"
#include "ui/widgets/theme.h"
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <cstdio>

using namespace leftfold;
using namespace leftfold::gallery;

namespace {

/// Of all pixels: a caret, the time that something took.
constexpr double tolerated = 0.004;
constexpr int skipped = 77;

struct Task {
    QDir out;
    QString store;
    QString reference; ///< empty: nothing is compared
};

void complain(const QString& sentence) {
    std::fprintf(stderr, "leftfold-gallery: %s\n", qUtf8Printable(sentence));
}

bool compare(const QImage& picture, const QString& name, const QString& reference) {
    const QImage expected(reference + QLatin1Char('/') + name);
    const double share = difference(picture, expected);
    if (expected.isNull())
        complain(QStringLiteral("there is no reference for %1").arg(name));
    else if (share > tolerated)
        complain(QStringLiteral("%1 differs from its reference in %2 % of its pixels").arg(name).arg(share * 100, 0, 'f', 2));
    return share <= tolerated;
}

/// Whether every scene of that theme and size was drawn, and is as it should be.
bool draw(const Task& task, ui::Appearance appearance, const QSize& size) {
    ui::Theme::instance().setAppearance(appearance);
    const QString theme = appearance == ui::Appearance::Dark ? QStringLiteral("dark") : QStringLiteral("light");
    Stage stage(size);
    if (!stage.open(task.store.toStdString()))
        return false;
    bool good = true;
    for (const Scene& scene : scenes()) {
        const QString name = QStringLiteral("%1-%2-%3.png").arg(scene.name, theme).arg(size.width());
        const bool played = scene.play(stage);
        QWidget* shown = scene.window.isEmpty() ? &stage.window() : stage.find<QWidget>(scene.window.toLatin1().constData());
        if (!shown)
            return false;
        const QImage picture = shown->grab().toImage().convertToFormat(QImage::Format_RGB32);
        if (!played)
            complain(QStringLiteral("the window did not get to %1").arg(name));
        good = picture.save(task.out.filePath(name)) && played && good;
        if (!task.reference.isEmpty())
            good = compare(picture, name, task.reference) && good;
    }
    return good;
}

bool drawAll(const Task& task) {
    bool good = true;
    for (const auto appearance : {ui::Appearance::Light, ui::Appearance::Dark}) {
        for (const QSize& size : {QSize(1440, 900), QSize(1024, 700)})
            good = draw(task, appearance, size) && good;
    }
    return good;
}

bool writeStore(const QString& file) {
    NoProgress progress;
    DemoRequest request;
    request.file = file.toStdString();
    const auto report = writeDemo(
        [](const std::filesystem::path& path) { return sql::openSink(path.string(), {sql::SinkMode::BulkLoad}); }, request, progress);
    if (!report)
        complain(QString::fromStdString(report.error().message));
    return report.has_value();
}

} // namespace

int main(int argc, char** argv) {
    qputenv("TZ", "UTC");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("compare"), QStringLiteral("folder of reference pictures"), QStringLiteral("folder")});
    parser.process(application);
    const QStringList arguments = parser.positionalArguments();
    if (arguments.isEmpty() || arguments.size() > 2) {
        complain(QStringLiteral("usage: leftfold-gallery OUTDIR [STORE] [--compare REFERENCE]"));
        return 2;
    }
    Task task{QDir(arguments[0]), arguments.value(1), parser.value(QStringLiteral("compare"))};
    if (!task.reference.isEmpty() && !hasFonts()) {
        complain(QStringLiteral("Inter or JetBrains Mono is not installed, so nothing was compared"));
        return skipped;
    }
    QDir().mkpath(task.out.path());
    const QTemporaryDir folder;
    if (task.store.isEmpty()) {
        task.store = folder.filePath(QStringLiteral("shop.db"));
        if (!writeStore(task.store))
            return 1;
    }
    ui::Theme::instance().install();
    return drawAll(task) ? 0 : 1;
}
