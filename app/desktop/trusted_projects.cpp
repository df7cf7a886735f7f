// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/trusted_projects.h"
#include <QCryptographicHash>
#include <QSettings>
#include <QStandardPaths>

namespace leftfold::desktop {

namespace {

QString fileName() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/leftfold/trusted.ini");
}

QString keyOf(const std::string& subject) {
    const QByteArray bytes = QByteArray::fromRawData(subject.data(), static_cast<qsizetype>(subject.size()));
    return QStringLiteral("projects/") + QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

bool isTrusted(const std::string& subject) {
    return QSettings(fileName(), QSettings::IniFormat).contains(keyOf(subject));
}

void trust(const std::string& subject, const std::string& path) {
    QSettings settings(fileName(), QSettings::IniFormat);
    settings.setValue(keyOf(subject), QString::fromStdString(path));
}

} // namespace leftfold::desktop
