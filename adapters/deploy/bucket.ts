import { readFile } from 'node:fs/promises';
import {
  DeleteObjectsCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3';
import { type ClientFile, uploadOrder } from './client-files';

/** Uploads the files, in their order. */
export async function putFiles(s3: S3Client, bucket: string, files: readonly ClientFile[]): Promise<void> {
  for (const group of uploadOrder(files)) {
    await Promise.all(group.map((file) => putFile(s3, bucket, file)));
  }
}

async function putFile(s3: S3Client, bucket: string, file: ClientFile): Promise<void> {
  await s3.send(
    new PutObjectCommand({
      Bucket: bucket,
      Key: file.key,
      Body: await readFile(file.path),
      ContentType: file.contentType,
      CacheControl: file.cacheControl,
    }),
  );
}

/** Removes the objects whose key is stale; throws when S3 keeps one. */
export async function removeObjects(
  s3: S3Client,
  bucket: string,
  isStale: (key: string) => boolean,
): Promise<void> {
  for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket: bucket })) {
    const stale = Contents.flatMap(({ Key }) => (Key !== undefined && isStale(Key) ? [{ Key }] : []));
    if (stale.length === 0) continue;
    const { Errors: [error] = [] } = await s3.send(
      new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: stale, Quiet: true } }),
    );
    if (error) throw new Error(`${error.Key} could not be removed from ${bucket}: ${error.Message}`);
  }
}
