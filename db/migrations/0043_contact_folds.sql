ALTER TABLE "contacts" ADD COLUMN "first_name_fold" text COLLATE "C";
--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "last_name_fold" text COLLATE "C";
--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "name_fold" text COLLATE "C";
--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "nickname_fold" text COLLATE "C";
--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "street_fold" text COLLATE "C";
--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "city_fold" text COLLATE "C";
--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "referred_by_fold" text COLLATE "C";
--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "account_fold" text COLLATE "C";
--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "search_fold" text COLLATE "C";
--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "further_text" text COLLATE "C";
--> statement-breakpoint
-- As the engine's foldText (engine/src/fold-text.ts); a test holds the two equal for every character. What is changed in one is changed in
-- the other, and the columns that are stored folded are filled anew.
CREATE FUNCTION fold_text(value text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  folded text;
BEGIN
  IF value COLLATE "C" ~ '^[!-&(-_a-~]+( [!-&(-_a-~]+)*$' THEN
    RETURN lower(value COLLATE "C");
  END IF;
  folded := regexp_replace(value COLLATE "C", '[\u00b4\u1fbd\u1fbf\u1ffd\u1ffe\u0384\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]', '', 'g');
  folded := regexp_replace(normalize(folded, NFKD) COLLATE "C", '[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f''`\u02b9\u02bb-\u02bf\u02c8\u2018-\u201b\u2032\u2035\ua78b\ua78c\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]', '', 'g');
  IF folded COLLATE "C" ~ '[^\u0001-\u007f]' THEN
    folded := replace(replace(replace(replace(translate(folded,
      'ÆÐØÞðøĐđĦħıĸŁłŊŋŒŦŧƀƁƂƄƆƇƈƉƊƋƎƏƐƑƒƓƔƖƗƘƙƚƜƝƞƟƢƤƥƦƧƩƫƬƭƮƱƲƳƴƵ'
      || 'ƶƷƸƼǤǶǷȜȠȢȤȥȺȻȽȾɁɃɄɅɆɈɊɌɎɓɖɗɠɨɵʉʋͰͲͶͿΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨ'
      || 'ΩςϏϘϚϜϞϠϢϤϦϨϪϬϮϷϺϽϾϿЂЄЅІЈЉЊЋЏАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ'
      || 'ѠѢѤѦѨѪѬѮѰѲѴѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӃӅӇӉӋӍӔӘӠӨӶӺӼӾԀԂ'
      || 'ԄԆԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤԦԨԪԬԮԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖ'
      || 'ႠႡႢႣႤႥႦႧႨႩႪႫႬႭႮႯႰႱႲႳႴႵႶႷႸႹႺႻႼႽႾႿჀჁჂჃჄჅჇჍᎠᎡᎢᎣᎤᎥᎦᎧᎨᎩᎪᎫᎬᎭᎮᎯᎰᎱᎲᎳ'
      || 'ᎴᎵᎶᎷᎸᎹᎺᎻᎼᎽᎾᎿᏀᏁᏂᏃᏄᏅᏆᏇᏈᏉᏊᏋᏌᏍᏎᏏᏐᏑᏒᏓᏔᏕᏖᏗᏘᏙᏚᏛᏜᏝᏞᏟᏠᏡᏢᏣᏤᏥᏦᏧᏨᏩᏪᏫᏬᏭᏮᏯ'
      || 'ᏰᏱᏲᏳᏴᏵᲉᲐᲑᲒᲓᲔᲕᲖᲗᲘᲙᲚᲛᲜᲝᲞᲟᲠᲡᲢᲣᲤᲥᲦᲧᲨᲩᲪᲫᲬᲭᲮᲯᲰᲱᲲᲳᲴᲵᲶᲷᲸᲹᲺᲽᲾᲿẞỺỼỾℲↃⰀ'
      || 'ⰁⰂⰃⰄⰅⰆⰇⰈⰉⰊⰋⰌⰍⰎⰏⰐⰑⰒⰓⰔⰕⰖⰗⰘⰙⰚⰛⰜⰝⰞⰟⰠⰡⰢⰣⰤⰥⰦⰧⰨⰩⰪⰫⰬⰭⰮⰯⱠⱢⱣⱤⱧⱩⱫⱭⱮⱯⱰⱲⱵ'
      || 'ⱾⱿⲀⲂⲄⲆⲈⲊⲌⲎⲐⲒⲔⲖⲘⲚⲜⲞⲠⲢⲤⲦⲨⲪⲬⲮⲰⲲⲴⲶⲸⲺⲼⲾⳀⳂⳄⳆⳈⳊⳌⳎⳐⳒⳔⳖⳘⳚⳜⳞⳠⳢⳫⳭⳲꙀꙂꙄꙆꙈ'
      || 'ꙊꙌꙎꙐꙒꙔꙖꙘꙚꙜꙞꙠꙢꙤꙦꙨꙪꙬꚀꚂꚄꚆꚈꚊꚌꚎꚐꚒꚔꚖꚘꚚꜢꜤꜦꜨꜪꜬꜮꜲꜴꜶꜸꜺꜼꜾꝀꝂꝄꝆꝈꝊꝌꝎꝐꝒꝔꝖꝘꝚ'
      || 'ꝜꝞꝠꝢꝤꝦꝨꝪꝬꝮꝹꝻꝽꝾꞀꞂꞄꞆꞋꞍꞐꞒꞖꞘꞚꞜꞞꞠꞢꞤꞦꞨꞪꞫꞬꞭꞮꞰꞱꞲꞳꞴꞶꞸꞺꞼꞾꟀꟂꟄꟅꟆꟇꟉꟋꟌ꟎Ꟑ꟒꟔'
      || 'ꟖꟘꟚꟜꟵ𐐀𐐁𐐂𐐃𐐄𐐅𐐆𐐇𐐈𐐉𐐊𐐋𐐌𐐍𐐎𐐏𐐐𐐑𐐒𐐓𐐔𐐕𐐖𐐗𐐘𐐙𐐚𐐛𐐜𐐝𐐞𐐟𐐠𐐡𐐢𐐣𐐤𐐥𐐦𐐧𐒰𐒱𐒲𐒳𐒴𐒵𐒶𐒷𐒸𐒹𐒺𐒻𐒼𐒽𐒾'
      || '𐒿𐓀𐓁𐓂𐓃𐓄𐓅𐓆𐓇𐓈𐓉𐓊𐓋𐓌𐓍𐓎𐓏𐓐𐓑𐓒𐓓𐕰𐕱𐕲𐕳𐕴𐕵𐕶𐕷𐕸𐕹𐕺𐕼𐕽𐕾𐕿𐖀𐖁𐖂𐖃𐖄𐖅𐖆𐖇𐖈𐖉𐖊𐖌𐖍𐖎𐖏𐖐𐖑𐖒𐖔𐖕𐲀𐲁𐲂𐲃'
      || '𐲄𐲅𐲆𐲇𐲈𐲉𐲊𐲋𐲌𐲍𐲎𐲏𐲐𐲑𐲒𐲓𐲔𐲕𐲖𐲗𐲘𐲙𐲚𐲛𐲜𐲝𐲞𐲟𐲠𐲡𐲢𐲣𐲤𐲥𐲦𐲧𐲨𐲩𐲪𐲫𐲬𐲭𐲮𐲯𐲰𐲱𐲲𐵐𐵑𐵒𐵓𐵔𐵕𐵖𐵗𐵘𐵙𐵚𐵛𐵜'
      || '𐵝𐵞𐵟𐵠𐵡𐵢𐵣𐵤𐵥𑢠𑢡𑢢𑢣𑢤𑢥𑢦𑢧𑢨𑢩𑢪𑢫𑢬𑢭𑢮𑢯𑢰𑢱𑢲𑢳𑢴𑢵𑢶𑢷𑢸𑢹𑢺𑢻𑢼𑢽𑢾𑢿𖹀𖹁𖹂𖹃𖹄𖹅𖹆𖹇𖹈𖹉𖹊𖹋𖹌𖹍𖹎𖹏𖹐𖹑𖹒'
      || '𖹓𖹔𖹕𖹖𖹗𖹘𖹙𖹚𖹛𖹜𖹝𖹞𖹟𖺠𖺡𖺢𖺣𖺤𖺥𖺦𖺧𖺨𖺩𖺪𖺫𖺬𖺭𖺮𖺯𖺰𖺱𖺲𖺳𖺴𖺵𖺶𖺷𖺸𞤀𞤁𞤂𞤃𞤄𞤅𞤆𞤇𞤈𞤉𞤊𞤋𞤌𞤍𞤎𞤏𞤐𞤑𞤒𞤓𞤔𞤕'
      || '𞤖𞤗𞤘𞤙𞤚𞤛𞤜𞤝𞤞𞤟𞤠𞤡‐‑‒–—―−“”„‟',
      'ædoþdoddhhikllnnœttbbƃƅɔccddƌǝəɛffgɣɩikklɯɲnoƣppʀƨʃtttʈʊvyyz'
      || 'zʒƹƽǥƕƿȝnȣzzⱥȼlⱦɂbuʌɇɉɋɍɏbddgiouvͱͳͷϳαβγδεζηθικλμνξοπρστυφχψ'
      || 'ωσϗϙϛϝϟϡϣϥϧϩϫϭϯϸϻͻͼͽђєѕіјљњћџабвгдежзиклмнопрстуфхцчшщъыьэюя'
      || 'ѡѣѥѧѩѫѭѯѱѳѵѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӄӆӈӊӌӎӕәӡөӷӻӽӿԁԃ'
      || 'ԅԇԉԋԍԏԑԓԕԗԙԛԝԟԡԣԥԧԩԫԭԯաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ'
      || 'ⴀⴁⴂⴃⴄⴅⴆⴇⴈⴉⴊⴋⴌⴍⴎⴏⴐⴑⴒⴓⴔⴕⴖⴗⴘⴙⴚⴛⴜⴝⴞⴟⴠⴡⴢⴣⴤⴥⴧⴭꭰꭱꭲꭳꭴꭵꭶꭷꭸꭹꭺꭻꭼꭽꭾꭿꮀꮁꮂꮃ'
      || 'ꮄꮅꮆꮇꮈꮉꮊꮋꮌꮍꮎꮏꮐꮑꮒꮓꮔꮕꮖꮗꮘꮙꮚꮛꮜꮝꮞꮟꮠꮡꮢꮣꮤꮥꮦꮧꮨꮩꮪꮫꮬꮭꮮꮯꮰꮱꮲꮳꮴꮵꮶꮷꮸꮹꮺꮻꮼꮽꮾꮿ'
      || 'ᏸᏹᏺᏻᏼᏽᲊაბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰჱჲჳჴჵჶჷჸჹჺჽჾჿßỻỽỿⅎↄⰰ'
      || 'ⰱⰲⰳⰴⰵⰶⰷⰸⰹⰺⰻⰼⰽⰾⰿⱀⱁⱂⱃⱄⱅⱆⱇⱈⱉⱊⱋⱌⱍⱎⱏⱐⱑⱒⱓⱔⱕⱖⱗⱘⱙⱚⱛⱜⱝⱞⱟⱡɫᵽɽⱨⱪⱬɑɱɐɒⱳⱶ'
      || 'ȿɀⲁⲃⲅⲇⲉⲋⲍⲏⲑⲓⲕⲗⲙⲛⲝⲟⲡⲣⲥⲧⲩⲫⲭⲯⲱⲳⲵⲷⲹⲻⲽⲿⳁⳃⳅⳇⳉⳋⳍⳏⳑⳓⳕⳗⳙⳛⳝⳟⳡⳣⳬⳮⳳꙁꙃꙅꙇꙉ'
      || 'ꙋꙍꙏꙑꙓꙕꙗꙙꙛꙝꙟꙡꙣꙥꙧꙩꙫꙭꚁꚃꚅꚇꚉꚋꚍꚏꚑꚓꚕꚗꚙꚛꜣꜥꜧꜩꜫꜭꜯꜳꜵꜷꜹꜻꜽꜿꝁꝃꝅꝇꝉꝋꝍꝏꝑꝓꝕꝗꝙꝛ'
      || 'ꝝꝟꝡꝣꝥꝧꝩꝫꝭꝯꝺꝼᵹꝿꞁꞃꞅꞇꞌɥꞑꞓꞗꞙꞛꞝꞟꞡꞣꞥꞧꞩɦɜɡɬɪʞʇʝꭓꞵꞷꞹꞻꞽꞿꟁꟃꞔʂᶎꟈꟊɤꟍ꟏ꟑꟓꟕ'
      || 'ꟗꟙꟛƛꟶ𐐨𐐩𐐪𐐫𐐬𐐭𐐮𐐯𐐰𐐱𐐲𐐳𐐴𐐵𐐶𐐷𐐸𐐹𐐺𐐻𐐼𐐽𐐾𐐿𐑀𐑁𐑂𐑃𐑄𐑅𐑆𐑇𐑈𐑉𐑊𐑋𐑌𐑍𐑎𐑏𐓘𐓙𐓚𐓛𐓜𐓝𐓞𐓟𐓠𐓡𐓢𐓣𐓤𐓥𐓦'
      || '𐓧𐓨𐓩𐓪𐓫𐓬𐓭𐓮𐓯𐓰𐓱𐓲𐓳𐓴𐓵𐓶𐓷𐓸𐓹𐓺𐓻𐖗𐖘𐖙𐖚𐖛𐖜𐖝𐖞𐖟𐖠𐖡𐖣𐖤𐖥𐖦𐖧𐖨𐖩𐖪𐖫𐖬𐖭𐖮𐖯𐖰𐖱𐖳𐖴𐖵𐖶𐖷𐖸𐖹𐖻𐖼𐳀𐳁𐳂𐳃'
      || '𐳄𐳅𐳆𐳇𐳈𐳉𐳊𐳋𐳌𐳍𐳎𐳏𐳐𐳑𐳒𐳓𐳔𐳕𐳖𐳗𐳘𐳙𐳚𐳛𐳜𐳝𐳞𐳟𐳠𐳡𐳢𐳣𐳤𐳥𐳦𐳧𐳨𐳩𐳪𐳫𐳬𐳭𐳮𐳯𐳰𐳱𐳲𐵰𐵱𐵲𐵳𐵴𐵵𐵶𐵷𐵸𐵹𐵺𐵻𐵼'
      || '𐵽𐵾𐵿𐶀𐶁𐶂𐶃𐶄𐶅𑣀𑣁𑣂𑣃𑣄𑣅𑣆𑣇𑣈𑣉𑣊𑣋𑣌𑣍𑣎𑣏𑣐𑣑𑣒𑣓𑣔𑣕𑣖𑣗𑣘𑣙𑣚𑣛𑣜𑣝𑣞𑣟𖹠𖹡𖹢𖹣𖹤𖹥𖹦𖹧𖹨𖹩𖹪𖹫𖹬𖹭𖹮𖹯𖹰𖹱𖹲'
      || '𖹳𖹴𖹵𖹶𖹷𖹸𖹹𖹺𖹻𖹼𖹽𖹾𖹿𖺻𖺼𖺽𖺾𖺿𖻀𖻁𖻂𖻃𖻄𖻅𖻆𖻇𖻈𖻉𖻊𖻋𖻌𖻍𖻎𖻏𖻐𖻑𖻒𖻓𞤢𞤣𞤤𞤥𞤦𞤧𞤨𞤩𞤪𞤫𞤬𞤭𞤮𞤯𞤰𞤱𞤲𞤳𞤴𞤵𞤶𞤷'
      || '𞤸𞤹𞤺𞤻𞤼𞤽𞤾𞤿𞥀𞥁𞥂𞥃-------""""'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th');
  END IF;
  folded := btrim(regexp_replace(lower(folded COLLATE "C"), '[\u0009-\u000d\u0020\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+', ' ', 'g'));
  RETURN CASE WHEN folded = '' THEN btrim(value, U&'\0009\000a\000b\000c\000d\0020\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000\feff') ELSE folded END;
END
$$;
--> statement-breakpoint
CREATE FUNCTION fold_contact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.first_name_fold := fold_text(NEW.first_name);
  NEW.last_name_fold := fold_text(NEW.last_name);
  NEW.name_fold := coalesce(NEW.last_name_fold || ' ', '') || coalesce(NEW.first_name_fold, '');
  NEW.nickname_fold := fold_text(NEW.nickname);
  NEW.street_fold := fold_text(NEW.street);
  NEW.city_fold := fold_text(NEW.city);
  NEW.referred_by_fold := fold_text(NEW.referred_by);
  NEW.account_fold := fold_text(NEW.accounts[1]);
  NEW.search_fold := concat_ws(' ', NEW.first_name_fold, NEW.last_name_fold, NEW.nickname_fold, fold_text(NEW.email),
    NEW.cell_phone, NEW.home_phone, NEW.work_phone, fold_text(NEW.further_text));
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER contacts_fold BEFORE INSERT ON contacts FOR EACH ROW EXECUTE FUNCTION fold_contact();
--> statement-breakpoint
-- Whoever writes, also an earlier release; the fill of old rows empties search_fold.
CREATE TRIGGER contacts_fold_again BEFORE UPDATE OF first_name, last_name, nickname, email, cell_phone, home_phone, work_phone,
  street, city, referred_by, accounts, further_text, search_fold ON contacts
FOR EACH ROW WHEN (NEW.search_fold IS NULL OR
  (OLD.first_name, OLD.last_name, OLD.nickname, OLD.email, OLD.cell_phone, OLD.home_phone, OLD.work_phone, OLD.street, OLD.city,
    OLD.referred_by, OLD.accounts[1], OLD.further_text)
  IS DISTINCT FROM
  (NEW.first_name, NEW.last_name, NEW.nickname, NEW.email, NEW.cell_phone, NEW.home_phone, NEW.work_phone, NEW.street, NEW.city,
    NEW.referred_by, NEW.accounts[1], NEW.further_text))
EXECUTE FUNCTION fold_contact();
--> statement-breakpoint
-- A search finds a contact by its further addresses too.
CREATE FUNCTION tell_further_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE contacts c SET further_text = (
    SELECT string_agg(f.address, ' ' ORDER BY f.address COLLATE "C") FROM contact_former_addresses f
    WHERE f.organization_id = c.organization_id AND f.contact_id = c.id)
  FROM (SELECT DISTINCT organization_id, contact_id FROM changed) AS one
  WHERE c.organization_id = one.organization_id AND c.id = one.contact_id;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER contact_former_addresses_told AFTER INSERT ON contact_former_addresses
REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_further_text();
--> statement-breakpoint
CREATE TRIGGER contact_former_addresses_moved AFTER UPDATE ON contact_former_addresses
REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_further_text();
--> statement-breakpoint
CREATE TRIGGER contact_former_addresses_left AFTER UPDATE ON contact_former_addresses
REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_further_text();
--> statement-breakpoint
CREATE TRIGGER contact_former_addresses_untold AFTER DELETE ON contact_former_addresses
REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_further_text();
--> statement-breakpoint
GRANT SELECT (search_fold) ON contacts TO fairlead_search;
--> statement-breakpoint
GRANT SELECT ON fills TO fairlead_search;
--> statement-breakpoint
CREATE POLICY search ON fills FOR SELECT TO fairlead_search USING (true);
--> statement-breakpoint
-- As contacts_holding, of what is folded. While old rows are not filled they are too many: no index can tell.
CREATE FUNCTION contacts_holding_folded(patterns text[], at_most integer) RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
DECLARE
  held text := '';
  mine text := nullif(current_setting('app.organization_id', true), '');
BEGIN
  IF EXISTS (SELECT FROM fills WHERE organization_id = mine AND name = 'contact_folds' AND finished_at IS NULL) THEN
    RETURN QUERY SELECT ''::text FROM generate_series(1, at_most);
    RETURN;
  END IF;
  FOR place IN 1 .. cardinality(patterns) LOOP
    held := held || format(' AND search_fold LIKE %L', patterns[place]);
  END LOOP;
  -- Planned for the patterns: what many contacts hold is found sooner without the index.
  RETURN QUERY EXECUTE
    'SELECT id FROM contacts WHERE organization_id = nullif(current_setting(''app.organization_id'', true), '''')'
    || held || ' LIMIT $1' USING at_most;
END
$$;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO fairlead_search;
--> statement-breakpoint
ALTER FUNCTION contacts_holding_folded(text[], integer) OWNER TO fairlead_search;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM fairlead_search;
--> statement-breakpoint
SET ROLE fairlead_search;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION contacts_holding_folded(text[], integer) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION contacts_holding_folded(text[], integer) TO fairlead_app;
--> statement-breakpoint
RESET ROLE;
--> statement-breakpoint
SELECT begin_fill('contact_folds');
