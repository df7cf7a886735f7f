// SPDX-License-Identifier: Apache-2.0
#include "ui/views/postgres_form.h"
#include "core/storage/password_refusal.h"
#include "core/storage/store_kind.h"
#include "ui/session/address_text.h"
#include "ui/views/connection_details.h"
#include "ui/widgets/color_choice.h"
#include "ui/widgets/text_label.h"
#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>

namespace leftfold::ui {

namespace {

QString layoutsOf(const StoreDescription& store) {
    QStringList names;
    for (const FoundLayout& layout : store.layouts) {
        if (layout.role == LayoutRole::Events)
            names << QStringLiteral("%1 (%2)").arg(QString::fromStdString(layout.name), QString::fromStdString(layout.table));
    }
    return names.join(QStringLiteral(", "));
}

QString sslModeKey() {
    return QStringLiteral("sslmode");
}

/// How it is called where nobody gave it a name.
QString nameFor(const ConnectionForm& form) {
    const QString database = form.database.isEmpty() ? form.parameter(QStringLiteral("service")) : form.database;
    if (form.host.isEmpty())
        return database.isEmpty() ? PostgresForm::tr("PostgreSQL") : database;
    return database.isEmpty() ? form.host : PostgresForm::tr("%1 on %2").arg(database, form.host);
}

} // namespace

void PostgresForm::connectFields() {
    for (QLineEdit* field : {m_host, m_port, m_database, m_user, m_password}) {
        connect(field, &QLineEdit::textChanged, this, &PostgresForm::readFields);
        connect(field, &QLineEdit::returnPressed, m_openButton, &QPushButton::click);
    }
    connect(m_sslMode, &QComboBox::currentIndexChanged, this, &PostgresForm::readFields);
    connect(m_details, &ConnectionDetails::edited, this, &PostgresForm::readFields);
    connect(m_uri, &QLineEdit::textChanged, this, &PostgresForm::readUri);
    connect(m_uri, &QLineEdit::returnPressed, m_openButton, &QPushButton::click);
    connect(&m_connecting.saved, &SavedConnections::changed, this, &PostgresForm::fillGroups);
    fillGroups();
}

void PostgresForm::fillGroups() {
    const QString typed = m_group->currentText();
    m_group->clear();
    m_group->addItem(QString());
    m_group->addItems(m_connecting.saved.groups());
    m_group->setCurrentText(typed);
}

void PostgresForm::readFields() {
    if (m_filling)
        return;
    m_values.host = m_host->text().trimmed();
    m_values.port = m_port->text().trimmed();
    m_values.database = m_database->text();
    m_values.user = m_user->text();
    m_values.password = m_password->text();
    m_values.setParameter(sslModeKey(), m_sslMode->currentIndex() > 0 ? m_sslMode->currentText() : QString());
    m_details->apply(m_values);
    m_pasted.clear();
    m_answer->clear();
    writeUri();
}

void PostgresForm::readUri() {
    if (m_filling)
        return;
    m_answer->clear();
    const auto values = readConnection(m_uri->text());
    m_pasted = values ? QString() : m_uri->text().trimmed();
    if (!values)
        return;
    const ConnectionForm before = m_values;
    m_values = *values;
    if (m_values.password.isEmpty())
        m_values.password = before.password;
    if (const QString phrase = QStringLiteral("sslpassword"); m_values.parameter(phrase).isEmpty())
        m_values.setParameter(phrase, before.parameter(phrase));
    writeFields();
    if (*values != withoutSecrets(*values) || !m_uri->text().startsWith(QLatin1String("postgres")))
        writeUri(); // a pasted password moves to its own field and out of sight
}

void PostgresForm::writeFields() {
    m_filling = true;
    m_host->setText(m_values.host);
    m_port->setText(m_values.port);
    m_database->setText(m_values.database);
    m_user->setText(m_values.user);
    m_password->setText(m_values.password);
    m_sslMode->setCurrentIndex(std::max(0, m_sslMode->findText(m_values.parameter(sslModeKey()))));
    m_details->show(m_values);
    m_filling = false;
}

void PostgresForm::writeUri() {
    m_filling = true;
    m_uri->setText(toShownUri(m_values));
    if (!m_uri->hasFocus())
        m_uri->setCursorPosition(0); // the beginning tells more than the end
    m_filling = false;
}

void PostgresForm::edit(const SavedConnection& connection) {
    m_saved = connection;
    m_name->setText(connection.name);
    m_group->setCurrentText(connection.group);
    m_color->setColor(connection.color);
    m_production->setChecked(connection.production);
    m_keep->setChecked(false);
    m_values = {};
    m_pasted.clear();
    writeFields();
    m_filling = true;
    m_uri->setText(connection.address);
    m_filling = false;
    readUri(); // a file stays in that line
    m_newButton->setVisible(!connection.id.isEmpty());
    m_answer->clear();
    m_name->setFocus();
}

void PostgresForm::startNew() {
    edit({});
    m_pasted.clear();
    writeUri();
}

StoreChoice PostgresForm::choice() const {
    const bool isFile = !m_pasted.isEmpty() && !isServer(m_pasted);
    const QString store = isFile ? QFileInfo(m_pasted).absoluteFilePath() : m_pasted.isEmpty() ? toUri(m_values) : m_pasted;
    return withSecretsApart({store.toStdString(), m_saved.layout.toStdString(), m_production->isChecked()});
}

QString PostgresForm::problem() const {
    if (isForeignUri(m_pasted.toStdString()) || (!m_pasted.isEmpty() && isServer(m_pasted)))
        return tr("That is no address that Leftfold reads. Write postgresql://user@host:port/database, "
                  "with % and two digits for special characters.");
    const auto hosts = m_values.host.split(QLatin1Char(',')).size();
    const auto ports = m_values.port.split(QLatin1Char(',')).size();
    if (m_pasted.isEmpty() && ports > 1 && ports != hosts)
        return tr("There are %1 ports for %2 hosts. Give one port for all of them, or one for each.").arg(ports).arg(hosts);
    return m_details->problem();
}

void PostgresForm::open() {
    if (const QString wrong = problem(); !wrong.isEmpty())
        return showAnswer(false, wrong);
    Q_EMIT openAsked(choice(), m_keep->isChecked() ? StoreOpening::Keep::Yes : StoreOpening::Keep::No);
}

void PostgresForm::save() {
    if (const QString wrong = problem(); !wrong.isEmpty())
        return showAnswer(false, wrong);
    const StoreChoice wanted = choice();
    m_saved.address = QString::fromStdString(wanted.store);
    m_saved.name = m_name->text().trimmed();
    if (m_saved.name.isEmpty())
        m_saved.name = m_pasted.isEmpty() ? nameFor(m_values) : QFileInfo(m_pasted).fileName();
    m_saved.group = m_group->currentText().trimmed();
    m_saved.color = m_color->color();
    m_saved.production = m_production->isChecked();
    m_saved.id = m_connecting.saved.save(m_saved);
    m_newButton->show();
    m_name->setText(m_saved.name);
    showAnswer(true, tr("Saved as %1.").arg(m_saved.name));
    if (m_keep->isChecked() && !wanted.password.empty())
        keep(wanted.store);
}

void PostgresForm::keep(const std::string& store) {
    m_connecting.keychain.write(store, m_values.password.toStdString(), [self = QPointer(this)](const Result<>& kept) {
        if (!self)
            return;
        if (kept)
            self->showAnswer(true, tr("Saved as %1, its password in the keychain.").arg(self->m_saved.name));
        else
            self->showAnswer(
                false, tr("The connection is saved, its password is not: %1").arg(QString::fromStdString(kept.error().message)));
    });
}

void PostgresForm::test() {
    if (m_testing) {
        m_test.cancel();
        endTest();
        m_answer->clear();
        return;
    }
    if (const QString wrong = problem(); !wrong.isEmpty())
        return showAnswer(false, wrong);
    m_testing = true;
    ++m_trial;
    m_testButton->setText(tr("Stop"));
    m_answer->setColor(TextColor::Muted);
    m_answer->setText(tr("Connecting…"));
    tryChoice(choice(), true);
}

void PostgresForm::tryChoice(const StoreChoice& choice, bool askKeychain) {
    const auto stopped = [this] {
        endTest();
        m_answer->clear();
    };
    m_workspace.tryStore(this, {tr("Connecting"), Lane::Quick, &m_test, Subject::Window, stopped}, choice,
        [this, choice, askKeychain](const Result<StoreDescription>& store) { takeAnswer(choice, askKeychain, store); });
}

void PostgresForm::takeAnswer(const StoreChoice& choice, bool askKeychain, const Result<StoreDescription>& store) {
    if (!store && wantsPassword(store.error()) && askKeychain && choice.password.empty()) {
        m_connecting.keychain.read(choice.store,
            [self = QPointer(this), again = choice, refused = store.error(), trial = m_trial](const Result<std::string>& password) mutable {
                if (!self || !self->m_testing || trial != self->m_trial)
                    return;
                again.password = password.value_or(std::string());
                if (password)
                    self->tryChoice(again, false);
                else
                    self->takeAnswer(again, false, fail(refused));
            });
        return;
    }
    endTest();
    if (!store)
        return showAnswer(false, QString::fromStdString(store.error().message), QString::fromStdString(store.error().detail));
    showAnswer(true, tr("It answers: %1. Events are in %2.").arg(QString::fromStdString(store->name), layoutsOf(*store)),
        QString::fromStdString(store->detection));
}

void PostgresForm::endTest() {
    m_testing = false;
    m_testButton->setText(tr("Test connection"));
}

void PostgresForm::showAnswer(bool good, const QString& sentence, const QString& detail) {
    m_answer->setColor(good ? TextColor::Added : TextColor::Removed);
    m_answer->setText((good ? QStringLiteral("✓ ") : QStringLiteral("✕ ")) + sentence);
    m_answer->setToolTip(detail);
}

} // namespace leftfold::ui
