// SPDX-License-Identifier: Apache-2.0
#include "app/studio/sample_store.h"
#include "core/jobs/write_demo.h"
#include "core/storage/sql/sql_event_sink.h"
#include <QDir>
#include <QStandardPaths>

namespace leftfold::studio {

Result<std::string> makeSampleStore(Progress& progress) {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::PermissionDenied, "The folder " + folder.toStdString() + " cannot be made. Check who may write there.");
    const std::string file = (folder + QStringLiteral("/sample.db")).toStdString();
    const auto openSink = [](const std::filesystem::path& path) {
        return sql::openSink(path.string(), {sql::SinkMode::BulkLoad, demoMark});
    };
    DemoRequest request;
    request.file = file;
    TRY_VOID(writeDemo(openSink, request, progress));
    return file;
}

} // namespace leftfold::studio
